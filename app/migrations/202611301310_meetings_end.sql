-- Until when a plenary meeting is called, where that was said. Meetings of before are without it.
alter table meeting
  add column ends_at timestamptz(3),
  add constraint meeting_ends_after_it_starts check (ends_at > starts_at);
