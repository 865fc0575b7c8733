-- Which session of the reference data this one is, by its number or sign there ("25", "S-1"), so that pages do not name both.
-- Null for those of before: one that bears the number of a session of the data is that session.
alter table session add column announced text;
