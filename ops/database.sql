-- Two roles for one database, least privilege. Run once, as the administrator of PostgreSQL 15 or later:
--   psql -v ON_ERROR_STOP=1 -f ops/database.sql
-- plenary_owner owns the tables and is used for migrations only. plenary runs the program: it reads and writes rows, and can neither
-- change a table nor switch off the triggers that keep the record from being changed. Give both a password afterwards: \password plenary

create role plenary_owner login;
create role plenary login connection limit 200;

create database plenary owner plenary_owner encoding 'UTF8' template template0;
revoke all on database plenary from public;
grant connect on database plenary to plenary;

-- An act is told as done only when it is on the disk (and on the standby, if there is one). No limit cancels it while it commits:
-- a cancelled commit may be told as done and yet be lost. The time limits are the program's own.
alter role plenary in database plenary set synchronous_commit = on;
alter role plenary in database plenary set statement_timeout = 0;
alter role plenary in database plenary set idle_in_transaction_session_timeout = 0;
alter role plenary_owner in database plenary set statement_timeout = 0;

\connect plenary

-- What the owner makes later is open to the program by itself. Not TRUNCATE, not TRIGGER, not REFERENCES.
revoke create on schema public from public;
alter schema public owner to plenary_owner;
grant usage on schema public to plenary;
alter default privileges for role plenary_owner in schema public grant select, insert, update, delete on tables to plenary;
alter default privileges for role plenary_owner in schema public grant usage, select on sequences to plenary;
