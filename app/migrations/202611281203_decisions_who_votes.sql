-- Whom the head of a delegation has designated to act as the representative, and since when; null for everybody else.
alter table capacity add column designated_at timestamptz(3);
alter table capacity add check (designated_at is null or kind = 'delegate');

-- entered: the vote as it stands was entered by the Secretariat for the delegation.
-- entered_by: who entered the answer of the seat in a roll call; stays when the delegation corrects its vote. Whoever entered one
-- neither closes nor announces that vote. Empty for votes of before: they were not entered under this rule.
alter table vote_cast add column entered boolean not null default false;
alter table vote_cast add column entered_by uuid;

update vote_cast set entered = true
from (
  select distinct on (subject, data->>'state') subject, data->>'state' as state, capacity
  from entry
  where act in ('vote.cast', 'vote.corrected')
  order by subject, data->>'state', seq desc
) as last
where last.subject = 'vote:' || vote_cast.vote and last.state = vote_cast.iso3 and last.capacity = 'secretariat';
