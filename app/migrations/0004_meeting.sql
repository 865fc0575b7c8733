-- Sessions that Plenary runs (the archive of past sessions is reference data), their agenda, meetings, presence, speakers.
create table session (
  id text primary key,
  number integer,
  kind text not null check (kind in ('regular', 'resumed', 'special')),
  title jsonb not null,
  symbol_prefix text not null unique,
  city text not null check (city in ('The Hague', 'New York')),
  building text,
  starts date not null,
  ends date not null,
  demonstration boolean not null,
  check (starts <= ends)
);

create table agenda_item (
  id uuid primary key,
  session text not null references session,
  number integer not null,
  title jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'open', 'concluded')),
  unique (session, number)
);

create table meeting (
  id uuid primary key,
  session text not null references session,
  number integer not null,
  starts_at timestamptz(3) not null,
  room text,
  status text not null default 'scheduled' check (status in ('scheduled', 'open', 'closed')),
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  item uuid references agenda_item,
  list_closed boolean not null default false,
  limit_seconds integer not null default 300 check (limit_seconds > 0),
  unique (session, number)
);
create unique index one_open_meeting_per_session on meeting (session) where status = 'open';

create table presence (
  meeting uuid not null references meeting,
  iso3 text not null,
  present boolean not null,
  since timestamptz(3) not null,
  primary key (meeting, iso3)
);

create table speaker (
  id uuid primary key,
  meeting uuid not null references meeting,
  item uuid not null references agenda_item,
  iso3 text not null,
  on_behalf_of text,
  position integer not null,
  status text not null default 'waiting' check (status in ('waiting', 'speaking', 'spoke', 'withdrawn')),
  asked_at timestamptz(3) not null,
  limit_seconds integer,
  started_at timestamptz(3),
  ended_at timestamptz(3)
);
create index speaker_meeting on speaker (meeting, position);
create unique index one_speaker_at_a_time on speaker (meeting) where status = 'speaking';
create unique index one_place_per_seat on speaker (meeting, item, iso3) where status = 'waiting';
