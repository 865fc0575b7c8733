-- Entries of the programme are found by their titles without reading every one, and the newest by whatever is said of them.
create index programme_entry_found on programme_entry using gin (found_words(title::text));
create index programme_entry_starts on programme_entry (starts_at desc);
