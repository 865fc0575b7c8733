-- Who may sign in, what they are from when to when, and their open sign-ins.
create table account (
  id uuid primary key,
  name text not null,
  demonstration boolean not null default false,
  closed_at timestamptz(3),
  created_at timestamptz(3) not null
);

create table capacity (
  id bigint generated always as identity primary key,
  account uuid not null references account,
  kind text not null check (kind in ('secretariat', 'president', 'delegate')),
  session text,
  state text,
  role text check (role in ('head', 'alternate', 'adviser')),
  valid_from timestamptz(3) not null,
  valid_until timestamptz(3),
  check ((kind = 'delegate') = (session is not null and state is not null and role is not null))
);
create index capacity_account on capacity (account);
create index capacity_seat on capacity (session, state);

-- Only hashes of what the browser or the letter holds.
create table sign_in (
  token_hash text primary key,
  account uuid not null references account,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create table invitation (
  token_hash text primary key,
  account uuid not null references account,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
