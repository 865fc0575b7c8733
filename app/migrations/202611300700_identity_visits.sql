-- When a person was here last, and which entry of the record was the newest then: its home says what changed since. Written by who signs
-- in and who signs out alone, and gone with the person. `seen`: of this visit; `before`: of the visit before, null at the first.
create table visit (
  account uuid primary key references account,
  seen_at timestamptz(3) not null,
  seen_entry bigint not null,
  before_at timestamptz(3),
  before_entry bigint,
  check ((before_at is null) = (before_entry is null))
);
