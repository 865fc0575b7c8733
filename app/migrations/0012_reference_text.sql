-- The data files as they were read, each once under its hash: the record names it, and anybody can fetch the bytes and hash them.
create table reference_text (
  sha256 text primary key,
  text   text not null
);
create trigger reference_text_keeps_rows before update or delete on reference_text
  for each row execute function entry_is_append_only();
create trigger reference_text_keeps_all before update or delete or truncate on reference_text
  for each statement execute function entry_is_append_only();
alter table reference_text enable always trigger reference_text_keeps_rows;
alter table reference_text enable always trigger reference_text_keeps_all;
