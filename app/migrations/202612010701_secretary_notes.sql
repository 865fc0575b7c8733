-- What the Secretary writes to whoever presides, on the console of the meeting.
create table podium_note (
  id uuid primary key,
  meeting uuid not null references meeting,
  text text,
  speaker uuid references speaker,
  written_at timestamptz(3) not null,
  taken_away_at timestamptz(3),
  check ((text is null) = (speaker is not null))
);
create index podium_note_meeting on podium_note (meeting) where taken_away_at is null;
create index podium_note_speaker on podium_note (speaker);

create trigger told after insert or update or delete or truncate on podium_note
  for each statement execute function tell_of_table();
