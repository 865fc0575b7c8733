-- Points of law that the Bureau has settled for a session. One row for each time a value was set; it is in force until it is
-- set again or taken back. A row is named by the entry of the record that set it.
create table session_parameter (
  seq bigint primary key,
  session text not null references session,
  key text not null,
  value jsonb not null,
  decided_on date not null,
  reference text not null,
  reason text not null,
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3)
);
create unique index one_value_at_a_time on session_parameter (session, key) where valid_until is null;

-- The lot among those level for the last seats of a ballot, where the Bureau has let a lot decide.
alter table ballot add column lot jsonb;
