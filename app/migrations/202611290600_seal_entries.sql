-- The seal of a transaction stands on its last entry: a signature with a key that the database does not hold.
alter table entry add column seal text;

drop trigger entry_keeps_all on entry;
create trigger entry_keeps_all
  before update of seq, at, act, subject, audience, actor, capacity, cites, commitment, previous, hash, request, seal
  or delete or truncate on entry
  for each statement execute function entry_is_append_only();
alter table entry enable always trigger entry_keeps_all;

-- The log stands still at an entry that bears no seal.
alter table log_state drop constraint log_state_state_check;
alter table log_state add constraint log_state_state_check
  check (state in ('starting', 'signing', 'no-key', 'unconfirmed', 'halted', 'broken', 'unsealed'));

-- An answer that no entry names was given where nothing was done: whoever repeats that request is answered anew. From here on each is named.
delete from request where not exists (select from entry where entry.request = request.id);
