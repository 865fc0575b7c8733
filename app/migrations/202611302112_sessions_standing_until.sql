-- Until when an adjourned session pauses, where the Assembly said a day: the record has it, pages say it.
alter table session add column standing_until date;

update session
set standing_until = (
  select (data ->> 'until')::date from entry
  where act = 'session.adjourned' and subject = 'session:' || session.id
  order by seq desc limit 1
)
where standing = 'adjourned';
