-- What the log promised outlives the row that promised it: each checkpoint names the one that its log signed before, and the state of the
-- log the last one. Null for checkpoints of before; 0: it was the first.
alter table log_checkpoint add column previous_size bigint;
alter table log_state
  add column signed_origin text,
  add column signed_size bigint,
  add check ((signed_origin is null) = (signed_size is null));

update log_state set (signed_origin, signed_size) = (
  select origin, size from log_checkpoint order by size desc limit 1
);
