-- An office that a person has taken is waited for; after a while the play goes on without: from the entry on that is noted here whatever
-- the office does is simulated, until an entry of it is not of the play.
alter table demonstration_play
  add column waits_long boolean not null default false,
  add column president_without bigint,
  add column secretariat_without bigint;
