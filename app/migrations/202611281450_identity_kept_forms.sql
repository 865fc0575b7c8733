-- What was written in a form that was refused, or that was sent after its sign-in had ended: for an hour, so that its page shows it
-- again. Sealed under a key that only the browser and the program have together; nothing in the row says whose it is.
create table kept_form (
  id uuid primary key,
  sealed bytea not null,
  expires_at timestamptz(3) not null
);
create index kept_form_expires on kept_form (expires_at);
