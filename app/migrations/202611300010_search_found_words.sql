-- The words of a text as they are looked for (app/src/web/folded.ts does the same): without accents and marks, in small letters, Arabic
-- letters in one form and without their article, each Chinese sign for itself. It asks for nothing that depends on the language of the server.
create function found_words(written text) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(distinct left(word, 60))), ''::tsvector)
  from unnest(string_to_array(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          replace(replace(replace(
            translate(
              regexp_replace(
                normalize(written, NFKD),
                '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+', '', 'g'
              ),
              'ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІЇЂЈЉЊЋЏҐŒÆىیةہھک٠۰١۱٢۲٣۳٤۴٥۵٦۶٧۷٨۸٩۹øØłŁđĐı',
              'abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяєіїђјљњћџґœæييهههك00112233445566778899oollddi'
            ),
            'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
          '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u060c\u061b\u061f\u066a-\u066d\u06d4\u2010-\u2065\u206a-\u206f\u2190-\u2bff\u3000-\u303f\u30fb\ufe10-\ufe6f\uff00-\uff0f]+', ' ', 'g'
        ),
        '(^| )(?:ال)+(?=[^ ]{2})', '\1', 'g'
      ),
      '([\u3400-\u9fff])', ' \1 ', 'g'
    ), ' ')) as word
  where word <> ''
$$;

-- What is looked for is found without reading every title that there is. The newest come first where more is found than is shown.
create index agenda_item_found on agenda_item using gin (found_words(title::text));
create index proposal_found on proposal using gin (found_words(title::text || ' ' || symbol || ' ' || coalesce(decided_symbol, '')));
create index election_found on election using gin (found_words(title::text));
create index candidate_found on candidate using gin (found_words(name));
create index agenda_item_number on agenda_item (number);
create index meeting_starts on meeting (starts_at desc);
create index meeting_number on meeting (number, starts_at desc);
create index session_starts on session (starts desc);
