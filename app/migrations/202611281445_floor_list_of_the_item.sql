-- The list of speakers belongs to the agenda item: who waits keeps the place in the next meeting, and closed stays closed.
-- A closing said until now in which meeting, and meant the item before it.
alter table agenda_item add column list_closed boolean not null default false;
update agenda_item set list_closed = true where id in (
  select last.item from (
    select distinct on (said.item) said.item, said.act
    from (
      select entry.seq, entry.act, (
        select case before.act when 'item.taken-up' then (before.data->>'item')::uuid end
        from entry as before
        where before.seq < entry.seq
          and before.act in ('item.taken-up', 'item.concluded')
          and before.data->>'meeting' = entry.data->>'meeting'
        order by before.seq desc
        limit 1
      ) as item
      from entry
      where entry.act in ('speakers-list.closed', 'speakers-list.reopened')
    ) as said
    where said.item is not null
    order by said.item, said.seq desc
  ) as last
  where last.act = 'speakers-list.closed'
);
alter table meeting drop column list_closed;

-- On whose behalf: one of the regional groups, or a text. A text that a delegation wrote waits for the chair's yes.
alter table speaker add column region text;
alter table speaker add column group_awaits boolean not null default false;
-- Called and not in the hall: it waits at the end, and this is the place it had.
alter table speaker add column skipped_from integer;
alter table speaker drop constraint speaker_status_check;
alter table speaker add constraint speaker_status_check
  check (status in ('waiting', 'speaking', 'spoke', 'withdrawn', 'removed'));
create index speaker_item on speaker (item, position);
