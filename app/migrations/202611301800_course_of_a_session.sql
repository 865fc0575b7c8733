-- By whom a special session was convened; a session that is adjourned for a time and resumed, and its end. What stands in session is the part that goes on; parts before it
-- keep their place and days.
alter table session
  add column convened jsonb,
  add column standing text not null default 'on' check (standing in ('on', 'adjourned', 'closed')),
  add column standing_since timestamptz,
  add column resumed_on date,
  add constraint session_standing_since check (standing = 'on' or standing_since is not null);

create table session_part (
  session text not null references session (id),
  part integer not null,
  city text not null check (city in ('The Hague', 'New York')),
  building text,
  starts date not null,
  ends date not null,
  primary key (session, part)
);
create trigger told after insert or update or delete or truncate on session_part
  for each statement execute function tell_of_table();
