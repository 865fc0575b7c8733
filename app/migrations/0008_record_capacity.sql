-- The record filtered by who acted: an office, or the delegation of one State at any session.
create index entry_capacity on entry (split_part(capacity, '@', 1), seq);
