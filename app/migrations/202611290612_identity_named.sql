-- The act that makes an account names the person by a commitment, never by the name; with this salt, which goes with the name when the
-- person is erased, it can be checked that the name is still the one given then. Null for accounts of before and for erased persons.
alter table account add column name_salt text;
