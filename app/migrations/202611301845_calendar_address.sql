-- The private address of a person's calendar of a session: a hash of its secret, and the bodies that the person chose beside the plenary.
-- Written by the person alone, outside the record, and gone with the person.
create table calendar_address (
  account uuid not null,
  session text not null references session,
  bodies text[] not null,
  token_hash text not null unique,
  made_at timestamptz(3) not null,
  primary key (account, session)
);
