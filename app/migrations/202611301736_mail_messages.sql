-- A message to a person: asked for with an act, sent by a job. It stands outside the record, which names who gets one by account; address and
-- answer go with the person. What is sent is written when it is sent and kept nowhere: a message may hold a secret.
create table message (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  -- the thing that it is about, as acts name it
  about text not null,
  account uuid not null references account,
  lang text not null,
  asked_at timestamptz(3) not null,
  asked_by uuid references account,
  -- drawn for a secret in it, which follows from this and from PLENARY_SECRET: so it is the same at each try. Gone once it is sent or given up.
  lot uuid default gen_random_uuid(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  -- where the last try went
  address text,
  -- why the last try failed: a key of the words
  reason text,
  -- what the mail server said last
  answer text,
  done_at timestamptz(3),
  check ((state = 'waiting') = (done_at is null)),
  check (state = 'waiting' or lot is null)
);

create index message_about on message (about, account, asked_at desc);
create index message_account on message (account);

create trigger told after insert or update or delete or truncate on message
  for each statement execute function tell_of_table();
