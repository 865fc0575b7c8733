-- The meeting that simulated delegations play, and how: what its pages say of the play. No row before the first one is begun.
create table demonstration_play (
  one       boolean primary key default true check (one),
  meeting   uuid not null,
  pace      text not null check (pace in ('paused', 'human', 'quick')),
  waits_for text check (waits_for in ('president', 'secretariat', 'delegations', 'help')),
  goes_on_at timestamptz(3)
);
create trigger told after insert or update or delete or truncate on demonstration_play for each statement execute function tell_of_table();
