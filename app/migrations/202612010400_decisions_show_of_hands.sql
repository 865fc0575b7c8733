-- How a vote is taken, which two delegations count when hands are shown, and what a State Party asks before the voting begins. Every vote
-- of before was a recorded one.
alter table vote
  add column method text not null default 'recorded' check (method in ('recorded', 'rollCall', 'showOfHands')),
  add column tellers jsonb;

create table vote_asked (
  proposal uuid not null references proposal,
  iso3 text not null,
  how text not null check (how in ('recorded', 'rollCall')),
  primary key (proposal, iso3)
);

-- What each of two persons counted when hands were shown; different counts are counted again, in another round.
create table vote_hands (
  vote uuid not null references vote,
  round integer not null check (round > 0),
  counter text not null,
  iso3 text,
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  abstain integer not null check (abstain >= 0),
  primary key (vote, round, counter)
);

create trigger told after insert or update or delete or truncate on vote_asked for each statement execute function tell_of_table();
create trigger told after insert or update or delete or truncate on vote_hands for each statement execute function tell_of_table();
