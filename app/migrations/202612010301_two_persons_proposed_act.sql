-- What one person has proposed and a second one has to confirm. `sign_in`: the browser that it was proposed from, which the record does not say.
create table proposed_act (
  id uuid primary key,
  seq bigint not null,
  command text not null,
  edition integer not null,
  input jsonb not null,
  hash text not null,
  about text not null,
  audience text not null,
  proposed_by uuid,
  capacity text not null,
  proposed_at timestamptz not null,
  until timestamptz not null,
  sign_in uuid,
  status text not null default 'waiting' check (status in ('waiting', 'confirmed', 'declined', 'withdrawn')),
  settled_by uuid,
  settled_at timestamptz,
  reason text
);
create index proposed_act_waiting on proposed_act (until) where status = 'waiting';
create trigger told after insert or update or delete or truncate on proposed_act
  for each statement execute function tell_of_table();
