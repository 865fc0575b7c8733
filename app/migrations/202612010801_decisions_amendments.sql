-- Changes of a part of a draft, each put to the Assembly before the draft. One falls where the adoption of another implies its rejection.
alter table proposal
  drop constraint proposal_status_check,
  add constraint proposal_status_check check (status in ('submitted', 'adopted', 'rejected', 'withdrawn', 'fallen'));

create table amendment (
  proposal uuid primary key references proposal,
  -- what it amends
  parent uuid not null references proposal,
  paragraph integer not null,
  change text not null check (change in ('adds', 'deletes', 'revises')),
  -- who moves it together with its sponsor
  cosponsors jsonb not null,
  fell_by uuid references proposal,
  fell_because text,
  -- number of the entry by which it was submitted
  seq bigint not null
);
create index amendment_by_parent on amendment (parent, seq);

-- How far those of a draft are from it, by the Secretariat; in which order they are put, by the President.
create table amendment_order (
  parent uuid not null references proposal,
  set_by text not null check (set_by in ('secretariat', 'chair')),
  amendments jsonb not null,
  reason text not null,
  primary key (parent, set_by)
);

create trigger told after insert or update or delete or truncate on amendment for each statement execute function tell_of_table();
create trigger told after insert or update or delete or truncate on amendment_order for each statement execute function tell_of_table();
