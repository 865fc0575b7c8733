-- Every stretch of time in which somebody had the floor, with what it was for: each total of speaking time follows from these rows. A speech
-- that paused, or that a point of order broke off, has several. What is no speech from the list has rows here and none in `speaker`.
alter table speaker add column kind text not null default 'statement';

create table floor_interval (
  -- the place on the list that was called, else the interposition
  turn uuid not null,
  -- 1 for the first of its turn
  nth integer not null,
  meeting uuid not null references meeting,
  -- null where the meeting was on none
  item uuid references agenda_item,
  kind text not null,
  iso3 text not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (turn, nth)
);

create index floor_interval_meeting on floor_interval (meeting, started_at);

insert into floor_interval (turn, nth, meeting, item, kind, iso3, started_at, ended_at)
select id, 1, meeting, item, kind, iso3, started_at, ended_at
from speaker
where status in ('speaking', 'spoke') and started_at is not null;

create trigger told after insert or update or delete or truncate on floor_interval
  for each statement execute function tell_of_table();
