-- Of a person who was erased no code and no registration by code is kept.
delete from check_in_code where account in (select id from account where closed_at is not null);
delete from checked_in where account in (select id from account where closed_at is not null);
