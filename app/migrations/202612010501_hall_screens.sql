-- Screens that hang in the hall, each with what it shows. The address of one follows from its id and from a key that is not here.
create table hall_screen (
  id uuid primary key,
  session text not null references session,
  place text not null,
  shows text not null,
  sidebar boolean not null,
  revoked_at timestamptz(3)
);
create index hall_screen_of_session on hall_screen (session);
create trigger told after insert or update or delete or truncate on hall_screen
  for each statement execute function tell_of_table();

-- When the page of each was opened last. The record does not say it.
create table hall_screen_opened (
  screen uuid primary key references hall_screen,
  at timestamptz(3) not null
);
create trigger told after insert or update or delete or truncate on hall_screen_opened
  for each statement execute function tell_of_table();
