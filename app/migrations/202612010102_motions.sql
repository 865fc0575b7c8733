-- Points of order, motions, and appeals against rulings, as they were moved in a meeting.
create table motion (
  id uuid primary key,
  meeting uuid not null references meeting,
  item uuid not null references agenda_item,
  kind text not null,
  iso3 text not null,
  -- the proposal that it is about
  about uuid references proposal,
  -- as it was said, in the language in which it was
  words text,
  -- the point of order against whose ruling it is
  appeals uuid references motion,
  on_voting boolean not null default false,
  status text not null default 'moved' check (status in ('moved', 'ruled', 'put', 'withdrawn')),
  moved_at timestamptz(3) not null,
  ruled_at timestamptz(3),
  well_taken boolean,
  ruling text,
  -- as what it is put to the Assembly
  proposal uuid references proposal,
  -- what it brought about is over
  over_at timestamptz(3),
  -- number of the entry by which it was moved
  seq bigint not null
);
create index motion_by_meeting on motion (meeting, seq);

create table motion_speaker (
  motion uuid not null references motion,
  iso3 text not null,
  side text not null check (side in ('mover', 'for', 'against')),
  primary key (motion, iso3)
);

create trigger told after insert or update or delete or truncate on motion
  for each statement execute function tell_of_table();
create trigger told after insert or update or delete or truncate on motion_speaker
  for each statement execute function tell_of_table();
