-- What data/ says, file by file, as read at the last load. The load itself is an act of the record.
create table reference_file (
  path text primary key,
  sha256 text not null,
  body jsonb not null
);

-- Dated facts of membership: one row for each stretch of time in which a State is, or was, a State Party.
create table membership (
  iso3 text not null,
  regional_group text not null check (regional_group in ('african', 'asiaPacific', 'easternEuropean', 'grulac', 'weog')),
  entry_into_force date not null,
  party_until date,
  primary key (iso3, entry_into_force)
);

-- Names of every State the product may have to name, in six languages.
create table state_name (
  iso3 text primary key,
  iso2 text not null,
  names jsonb not null
);

-- What the Secretariat certifies for article 112(8), per State; the last row counts.
create table contribution_statement (
  seq bigint primary key,
  session text not null,
  iso3 text not null,
  due jsonb not null,
  paid jsonb not null,
  waiver boolean not null
);
