-- How many forms one person keeps is bounded, so that nobody takes the room of all others. Made with the key of the program: the row
-- itself does not say whose it is.
alter table kept_form add column owner bytea not null default '';
create index kept_form_owner on kept_form (owner, expires_at);
