-- When a person was here last, and which entry of the record was the newest then: its home says what happened while it was away. Written by
-- who signs in and by the end of sign-ins alone, and gone with the person. `open_until`: when the last sign-in that is open ends by itself;
-- null when none is.
create table visit (
  account uuid primary key references account,
  seen_at timestamptz(3) not null,
  seen_entry bigint not null,
  open_until timestamptz(3)
);

-- For how long the person had been away when it signed in, and which entries of the record were made meanwhile: after `away_entry` and up to
-- `until_entry`. Null at the first visit. It belongs to the sign-in: another device has another one.
alter table sign_in
  add column away_since timestamptz(3),
  add column away_entry bigint,
  add column until_entry bigint,
  add check (num_nulls(away_since, away_entry, until_entry) in (0, 3));
