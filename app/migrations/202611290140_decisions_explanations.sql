-- Which seats explained their vote, as the Secretariat noted it: before or after the close of the vote.
create table vote_explanation (
  vote uuid not null references vote,
  iso3 text not null,
  moment text not null check (moment in ('before', 'after')),
  primary key (vote, iso3)
);
