-- A meeting that is open and pauses: since when, and until when, where that was said.
alter table meeting
  add column suspended_at timestamptz,
  add column resumes_at timestamptz,
  add constraint meeting_suspended_while_open check (suspended_at is null or status = 'open'),
  add constraint meeting_resumes_when_suspended check (resumes_at is null or suspended_at is not null);
