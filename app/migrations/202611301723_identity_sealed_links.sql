-- Until when a link holds at most, as its seal says; null: made before the seal said so.
alter table invitation add column sealed_until timestamptz;
