-- The focal point of a delegation proposes who is to be accredited for it, and does nothing else: it neither votes nor speaks.
alter table capacity
  drop constraint capacity_kind_check,
  drop constraint capacity_check,
  add constraint capacity_kind_check check (kind in ('secretariat', 'president', 'delegate', 'focal-point')),
  add constraint capacity_check check (
    (kind in ('delegate', 'focal-point')) = (session is not null and state is not null)
    and (kind = 'delegate') = (role is not null)
  );

-- What focal points propose, outside the record until the Secretariat has approved it; gone with the person whom it names, with the focal
-- point, or with the end of the session. `kind`: a new person, other details of one who is accredited, or one to be left out. `known`: what was
-- known of the person when it was proposed, as a fingerprint. Of what was approved no name is kept.
create table delegation_proposal (
  id uuid primary key,
  session text not null references session,
  state text not null,
  kind text not null check (kind in ('add', 'change', 'leave')),
  account uuid references account,
  role text check (role in ('head', 'alternate', 'adviser')),
  name text,
  title text,
  function text,
  email text,
  place integer,
  known text,
  status text not null check (status in ('waiting', 'sent-back', 'approved')),
  reason text,
  proposed_by uuid not null references account,
  proposed_at timestamptz(3) not null,
  version integer not null default 1,
  decided_by uuid references account,
  decided_at timestamptz(3),
  expires_at timestamptz(3) not null,
  check ((kind = 'add' and status <> 'approved') = (name is not null)),
  check (kind = 'add' or account is not null),
  check ((status = 'sent-back') = (reason is not null)),
  check ((status = 'waiting') = (decided_at is null))
);
create index delegation_proposal_seat on delegation_proposal (session, state);
create index delegation_proposal_account on delegation_proposal (account);
-- One thing is proposed of a person at a time.
create unique index one_open_proposal on delegation_proposal (session, account) where status <> 'approved' and kind <> 'add';

create trigger told after insert or update or delete or truncate on delegation_proposal
  for each statement execute function tell_of_table();
