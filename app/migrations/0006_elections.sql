-- Elections that Plenary runs (elections of the past are reference data): candidates, ballots on paper, counts, results.
create table election (
  id uuid primary key,
  session text not null references session,
  item uuid not null references agenda_item,
  kind text not null check (kind in ('judges')),
  title jsonb not null,
  seats integer not null check (seats > 0),
  in_office jsonb not null,
  nationalities_in_office jsonb not null,
  group_sizes jsonb not null,
  status text not null default 'open' check (status in ('open', 'completed')),
  created_at timestamptz(3) not null
);

create table candidate (
  id uuid primary key,
  election uuid not null references election,
  name text not null,
  list text check (list in ('A', 'B')),
  region text not null,
  gender text check (gender in ('F', 'M')),
  nationality text not null,
  nominated_by text not null,
  status text not null default 'standing' check (status in ('standing', 'elected', 'withdrawn', 'removed')),
  after_ballot integer,
  unique (election, name)
);

create table ballot (
  id uuid primary key,
  election uuid not null references election,
  meeting uuid not null references meeting,
  number integer not null,
  attempt integer not null default 1,
  status text not null default 'open' check (status in ('open', 'counted', 'announced', 'annulled')),
  seats integer not null,
  standing jsonb not null,
  restricted boolean not null,
  group_sizes jsonb not null,
  requirements jsonb not null,
  explanation jsonb not null,
  present integer not null,
  issued integer not null,
  states_parties integer not null,
  opened_at timestamptz(3) not null,
  announced_at timestamptz(3),
  count jsonb,
  result jsonb,
  annulled_because text,
  last_seq bigint not null,
  unique (election, number, attempt)
);
create unique index one_ballot_at_a_time on ballot (election) where status in ('open', 'counted');
