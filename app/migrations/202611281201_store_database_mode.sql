-- What this database is for. Written once, by the start that makes it or, for one made before, brings it up to date; a program
-- in the other mode is refused before it writes (store/mode.ts).
create table database_mode (
  one     boolean primary key default true check (one),
  mode    text not null check (mode in ('production', 'demonstration')),
  said_at timestamptz(3) not null default now()
);

create function database_mode_is_written_once() returns trigger language plpgsql as $$
begin
  raise exception 'What a database is for never changes: % refused', tg_op using errcode = 'restrict_violation';
end
$$;
create trigger database_mode_stays before update or delete or truncate on database_mode
  for each statement execute function database_mode_is_written_once();
alter table database_mode enable always trigger database_mode_stays;

-- The session that a demonstration is opened with, so that a start that was interrupted is gone on with by the next one.
create table demonstration_stage (
  one      boolean primary key default true check (one),
  id       uuid not null,
  began_at timestamptz(3) not null,
  complete boolean not null default false
);
