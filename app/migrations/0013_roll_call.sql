-- The order in which seats are called, and which of them were called and did not answer.
alter table vote add column roll_call jsonb;
