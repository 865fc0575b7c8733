-- Where the credentials of each delegation stand for a session: every step adds a row that says all of it, and the last one counts.
create table credentials (
  seq bigint not null,
  session text not null references session,
  iso3 text not null,
  received text not null check (received in ('none', 'copy', 'original')),
  issued_by text check (issued_by in ('headOfState', 'headOfGovernment', 'foreignMinister', 'authorizedByOneOfThem', 'other')),
  received_on date,
  reference text,
  -- accounts of the persons they name; empty: the delegation as a whole
  persons jsonb not null,
  late boolean not null,
  examined text check (examined in ('accepted', 'acceptedOnUnderstanding', 'objected')),
  examined_because text,
  decided text check (decided in ('accepted', 'acceptedOnUnderstanding', 'refused')),
  objected boolean not null,
  primary key (session, iso3, seq)
);

-- The nine, as the Assembly appointed them, and the person who chairs them.
create table credentials_committee (
  session text primary key references session,
  members jsonb not null,
  meeting uuid not null,
  appointed_at timestamptz(3) not null,
  how text not null check (how in ('consensus', 'vote')),
  proposal uuid
);

create table credentials_chair (
  session text not null references session,
  account uuid not null,
  iso3 text not null,
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3)
);
create unique index one_credentials_chair on credentials_chair (session) where valid_until is null;

-- What the Committee reports; the Assembly makes it final.
create table credentials_report (
  session text not null references session,
  number integer not null,
  met_on date not null,
  chaired_by text,
  accepted jsonb not null,
  on_understanding jsonb not null,
  objected jsonb not null,
  nothing jsonb not null,
  committee_at timestamptz(3) not null,
  meeting uuid,
  assembly_at timestamptz(3),
  how text check (how in ('consensus', 'vote')),
  proposal uuid,
  primary key (session, number)
);

-- Objections to a delegation or to one of its persons; `by_state` is null where the Committee objects.
create table credentials_objection (
  seq bigint primary key,
  session text not null references session,
  iso3 text not null,
  account uuid,
  by_state text,
  reason text not null,
  raised_at timestamptz(3) not null,
  outcome text check (outcome in ('upheld', 'dismissed', 'withdrawn')),
  ended_at timestamptz(3),
  meeting uuid,
  how text check (how in ('consensus', 'vote')),
  proposal uuid
);
create unique index one_open_credentials_objection
  on credentials_objection (session, iso3, coalesce(account, '00000000-0000-0000-0000-000000000000')) where outcome is null;

do $$
declare
  name text;
begin
  foreach name in array array[
    'credentials', 'credentials_committee', 'credentials_chair', 'credentials_report', 'credentials_objection'
  ] loop
    execute format(
      'create trigger told after insert or update or delete or truncate on %I for each statement execute function tell_of_table()',
      name
    );
  end loop;
end
$$;
