-- The scan of the paper by which a delegation shows its credentials. It is personal data and no public table: the record says type, size and
-- SHA-256 of it, and the bytes lie here alone. They are gone when it is taken away, replaced, or when a person of the delegation is erased.
create table credentials_document (
  session text not null references session,
  iso3 text not null,
  type text not null check (type in ('pdf', 'png', 'jpeg')),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  attached_at timestamptz(3) not null,
  -- null only where the record is replayed to verify it: it does not hold them
  bytes bytea,
  primary key (session, iso3)
);
