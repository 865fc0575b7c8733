-- What delegations say of a decision: how they stand to a text adopted by consensus, or to one paragraph of it; and, after a result was
-- announced, how a seat had intended to vote. Neither changes what was decided.
create table decision_position (
  id uuid primary key,
  proposal uuid not null references proposal,
  iso3 text not null,
  kind text not null check (kind in ('position', 'dissociation', 'reservation')),
  -- of the text; null for the whole
  paragraph integer check (paragraph > 0),
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'zh', 'ru')),
  text text not null
);

create table vote_intention (
  vote uuid not null references vote,
  iso3 text not null,
  intended text not null check (intended in ('yes', 'no', 'abstain')),
  primary key (vote, iso3)
);

create trigger told after insert or update or delete or truncate on decision_position for each statement execute function tell_of_table();
create trigger told after insert or update or delete or truncate on vote_intention for each statement execute function tell_of_table();
