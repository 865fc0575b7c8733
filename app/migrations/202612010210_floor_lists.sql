-- Replies stand on a list of their own behind the statements, each with the statement that it answers. Others than delegations wait by the
-- category with which they are called. A place that was changed by hand says why; so does one that the President's order gave it.
alter table speaker
  add column category text not null default 'stateParty',
  add column answers uuid references speaker,
  add column place_reason text,
  add column place_why text;

update speaker set place_reason = said.reason
from (
  select distinct on (moved) moved, reason
  from (
    select seq, data->>'speaker' as moved, data->>'reason' as reason
    from entry where act in ('floor.moved', 'floor.put-back', 'floor.exchanged')
    union all
    select seq, data->>'other', data->>'reason' from entry where act = 'floor.exchanged'
  ) as changes
  order by moved, seq desc
) as said
where speaker.id::text = said.moved;

drop index one_place_per_seat;
create unique index one_place_per_seat on speaker (meeting, item, iso3, kind) where status = 'waiting';

-- What the President said of the list of an item: in which order it stands, and at which hour it closes.
create table speakers_list (
  item uuid primary key references agenda_item,
  policy text,
  policy_reason text,
  policy_at timestamptz(3),
  closes_at timestamptz(3)
);

create trigger told after insert or update or delete or truncate on speakers_list
  for each statement execute function tell_of_table();
