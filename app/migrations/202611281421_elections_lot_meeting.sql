-- The meeting in which a lot was drawn: while it is open, a lot that was entered wrongly is taken back.
alter table ballot add column lot_meeting uuid references meeting;

update ballot set lot_meeting = (last.data->>'meeting')::uuid
from (
  select distinct on (subject) subject, data
  from entry
  where act = 'lot.drawn' and data is not null
  order by subject, seq desc
) as last
where last.subject = 'ballot:' || ballot.id and ballot.lot is not null;
