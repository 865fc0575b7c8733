-- An agenda as the Assembly has it: sub-items, the body an item is given to, its annotation, how it came there, whether it still stands.
-- Numbers change places while the agenda is drawn up, in one statement, so that two items never have one number when it ends.
alter table agenda_item
  add column parts jsonb not null default '[]',
  add column body text,
  add column annotation jsonb,
  add column standing text not null default 'on' check (standing in ('on', 'withdrawn', 'deleted')),
  add column not_before date,
  add column asked jsonb;
alter table agenda_item drop constraint agenda_item_session_number_key;
alter table agenda_item add constraint agenda_item_session_number_key unique (session, number) deferrable initially immediate;

-- Where the agenda of a session stands as a whole. No row before it was issued or adopted.
create table agenda (
  session text primary key references session,
  issued_on date,
  supplemented_on date,
  adopted_at timestamptz(3),
  adopted_in uuid references meeting
);
create trigger told after insert or update or delete or truncate on agenda for each statement execute function tell_of_table();

-- Items that were asked for after the days of the rules: the Assembly decides on their inclusion.
create table agenda_request (
  id uuid primary key,
  session text not null references session,
  title jsonb not null,
  asked_by text not null,
  state text,
  requested date not null,
  memorandum text not null,
  route text not null,
  decision text not null,
  spoken_for text[] not null default '{}',
  spoken_against text[] not null default '{}',
  outcome text check (outcome in ('included', 'refused', 'withdrawn')),
  asked_at timestamptz(3) not null
);
create trigger told after insert or update or delete or truncate on agenda_request for each statement execute function tell_of_table();

-- What had to be done by a day for a session and was: on which day, and by which it had to be then, whatever the opening is now.
create table deadline_met (
  session text not null references session,
  step text not null,
  met_on date not null,
  due date not null,
  reference text,
  primary key (session, step)
);
create trigger told after insert or update or delete or truncate on deadline_met for each statement execute function tell_of_table();
