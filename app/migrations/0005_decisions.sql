-- Proposals, how they were decided, and recorded votes. One vote per seat.
create table proposal (
  id uuid primary key,
  session text not null references session,
  item uuid not null references agenda_item,
  symbol text not null unique,
  kind text not null,
  title jsonb not null,
  body jsonb not null,
  sponsor text,
  status text not null default 'submitted' check (status in ('submitted', 'adopted', 'rejected', 'withdrawn')),
  decided_symbol text unique,
  decided_by text check (decided_by in ('consensus', 'vote')),
  decided_at timestamptz(3),
  meeting uuid references meeting,
  last_seq bigint not null
);

create table vote (
  id uuid primary key,
  proposal uuid not null references proposal,
  meeting uuid not null references meeting,
  kind text not null,
  status text not null default 'open' check (status in ('open', 'closed', 'announced')),
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  announced_at timestamptz(3),
  states_parties integer not null,
  present integer not null,
  entitled jsonb not null,
  not_entitled jsonb not null,
  result jsonb
);
create unique index one_vote_at_a_time on vote (meeting) where status <> 'announced';

create table vote_cast (
  vote uuid not null references vote,
  iso3 text not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  receipt text not null unique,
  cast_at timestamptz(3) not null,
  primary key (vote, iso3)
);
