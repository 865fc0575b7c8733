-- The record: every act, in order, never changed. Whoever corrects something appends a new act that points at the old one.
create table entry (
  seq        bigint primary key check (seq >= 0),
  at         timestamptz(3) not null,
  act        text not null,
  subject    text not null,
  audience   text not null,
  actor      uuid,
  capacity   text,
  cites      text[] not null default '{}',
  data       jsonb not null,
  salt       text,
  commitment text,
  previous   text not null,
  hash       text not null unique,
  request    uuid
);
create index entry_subject on entry (subject, seq);
create index entry_act on entry (act, seq);
create index entry_request on entry (request) where request is not null;

create function entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The record is append-only: % refused', tg_op using errcode = 'restrict_violation';
end
$$;

-- By row and by statement: a statement that meets no row is refused too, and it says what was attempted.
create trigger entry_keeps_rows before update or delete on entry
  for each row execute function entry_is_append_only();
create trigger entry_keeps_all before update or delete or truncate on entry
  for each statement execute function entry_is_append_only();
-- "Always": also in a session that replays changes (session_replication_role), where plain triggers sleep.
alter table entry enable always trigger entry_keeps_rows;
alter table entry enable always trigger entry_keeps_all;

-- The answer to each request id. Repeating a request gives the same answer and writes nothing new.
create table request (
  id         uuid primary key,
  actor      uuid,
  command    text not null,
  input_hash text not null,
  answer     jsonb not null,
  at         timestamptz(3) not null
);
