-- A repeat of a request is answered with a write of its own, so that its commit waits for a standby as the first one did.
alter table request add column attempts integer not null default 1 check (attempts >= 1);

-- What /health writes to know that writing works: one row, put anew in place of the one before, as large as a block, so that
-- the file must grow as it grows for the record. A disk without space refuses that; an update in place would still pass.
create table health_write (
  id     bigint generated always as identity primary key,
  filler text not null
) with (autovacuum_vacuum_threshold = 20, autovacuum_vacuum_scale_factor = 0);
alter table health_write alter column filler set storage plain;
