-- What the outcome of a vote rests on beside the votes, as it stood when the vote was closed (ADR 0020). Null while the vote
-- is open, and for votes that were closed before this was kept: those are decided as they were then.
alter table vote add column at_close jsonb;
