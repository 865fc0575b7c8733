-- Sign-ins and links are kept as hashes under a key that the database does not hold, and sealed with it: to whom and until when.
-- Those made before cannot be carried over: a sign-in lasts twelve hours, a link seven days.
delete from sign_in;
delete from invitation;

-- The id names a sign-in on the page of its person; the hash stays where it is.
alter table sign_in
  add column id uuid not null unique default gen_random_uuid(),
  add column seal text not null;
create index sign_in_account on sign_in (account, created_at);
create index sign_in_expires on sign_in (expires_at);

-- A link may end before it is used: a newer one was made, or all of the account were ended.
alter table invitation
  add column ended_at timestamptz(3),
  add column seal text not null;
create index invitation_account on invitation (account);
create index invitation_expires on invitation (expires_at);
