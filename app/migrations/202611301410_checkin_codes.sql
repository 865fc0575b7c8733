-- Codes by which persons are registered at the door, one for each accreditation; the record says that there is one, never which.
create table check_in_code (
  account uuid not null,
  session text not null references session,
  iso3 text not null,
  code text unique,
  issued_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create unique index one_check_in_code on check_in_code (session, account) where ended_at is null;

-- Who was registered by code at which meeting, and for which seat.
create table checked_in (
  meeting uuid not null,
  account uuid not null,
  iso3 text not null,
  at timestamptz(3) not null,
  primary key (meeting, account)
);
