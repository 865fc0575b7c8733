-- The record stays append-only but for one change: the data and the salt of an act that is neither public nor sealed may go, when
-- an act `entry-data.erased` that stands after it names it. Number, time, hash and commitment stay.
alter table entry alter column data drop not null;
alter table entry add check (data is not null or salt is null);

create function entry_only_loses_data() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and old.audience not in ('public', 'sealed')
     and old.data is not null and new.data is null and new.salt is null
     and to_jsonb(new) - 'data' - 'salt' = to_jsonb(old) - 'data' - 'salt'
     and exists (
       select from entry as erasing
       where erasing.subject = 'entry:' || old.seq
         and erasing.act = 'entry-data.erased'
         and erasing.seq > old.seq
         and erasing.data->>'entry' = old.seq::text)
  then
    return new;
  end if;
  raise exception 'The record is append-only: % refused', tg_op using errcode = 'restrict_violation';
end
$$;

drop trigger entry_keeps_rows on entry;
create trigger entry_keeps_rows before update or delete on entry
  for each row execute function entry_only_loses_data();
-- A statement that would set anything else is refused also when it meets no row.
drop trigger entry_keeps_all on entry;
create trigger entry_keeps_all
  before update of seq, at, act, subject, audience, actor, capacity, cites, commitment, previous, hash, request
  or delete or truncate on entry
  for each statement execute function entry_is_append_only();
alter table entry enable always trigger entry_keeps_rows;
alter table entry enable always trigger entry_keeps_all;
