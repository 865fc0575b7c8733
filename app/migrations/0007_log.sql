-- The record as a transparency log (C2SP tlog-tiles). All of it follows from `entry`; what was once served or signed is
-- never taken back. The sequencer writes here, and nobody else.
create table log_leaf (
  seq   bigint primary key check (seq >= 1),
  bytes bytea not null
);
create trigger log_leaf_keeps_rows before update or delete on log_leaf
  for each row execute function entry_is_append_only();
create trigger log_leaf_keeps_all before update or delete or truncate on log_leaf
  for each statement execute function entry_is_append_only();
alter table log_leaf enable always trigger log_leaf_keeps_rows;
alter table log_leaf enable always trigger log_leaf_keeps_all;

-- One row for each tile of hashes. It grows to 256 hashes of 32 bytes; every narrower tile is its beginning.
create table log_tile (
  level integer not null check (level between 0 and 63),
  place bigint not null check (place >= 0),
  bytes bytea not null check (length(bytes) between 32 and 8192 and length(bytes) % 32 = 0),
  primary key (level, place)
);
create function log_tile_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.level = old.level and new.place = old.place
     and substring(new.bytes for length(old.bytes)) = old.bytes then
    return new;
  end if;
  raise exception 'A tile of the log only grows: % refused', tg_op using errcode = 'restrict_violation';
end
$$;
create trigger log_tile_grows before update or delete on log_tile
  for each row execute function log_tile_only_grows();
create trigger log_tile_keeps_all before delete or truncate on log_tile
  for each statement execute function log_tile_only_grows();
alter table log_tile enable always trigger log_tile_grows;
alter table log_tile enable always trigger log_tile_keeps_all;

-- Signed checkpoints: one for each size, for ever. Two roots for one size cannot be stored.
create table log_checkpoint (
  size      bigint primary key check (size >= 1),
  root      bytea not null check (length(root) = 32),
  note      text not null,
  key_ids   text[] not null,
  signed_at timestamptz(3) not null
);
create trigger log_checkpoint_keeps_rows before update or delete on log_checkpoint
  for each row execute function entry_is_append_only();
create trigger log_checkpoint_keeps_all before update or delete or truncate on log_checkpoint
  for each statement execute function entry_is_append_only();
alter table log_checkpoint enable always trigger log_checkpoint_keeps_rows;
alter table log_checkpoint enable always trigger log_checkpoint_keeps_all;

-- The checkpoint of each night (UTC), for the Journal.
create table log_night (
  day  date primary key,
  size bigint not null references log_checkpoint
);

-- How far the log is, and how the sequencer is doing. One row.
create table log_state (
  one    boolean primary key default true check (one),
  size   bigint not null,
  head   text not null,
  state  text not null check (state in ('starting', 'signing', 'no-key', 'unconfirmed', 'halted', 'broken')),
  detail text not null default '',
  since  timestamptz(3) not null,
  quorum integer not null default 0
);
insert into log_state (size, head, state, since) values (0, repeat('0', 64), 'starting', now());

-- Witnesses that this program is told to ask, and what each answered last. `key` is its whole verifier key.
create table log_witness (
  key         text primary key,
  name        text not null,
  address     text not null,
  configured  boolean not null,
  asked_at    timestamptz(3),
  answer      text check (answer in ('cosigned', 'ahead', 'split', 'refused', 'unreachable')),
  answer_size bigint,
  detail      text not null default ''
);
create table log_cosignature (
  size    bigint not null references log_checkpoint,
  witness text not null references log_witness,
  line    text not null,
  at      timestamptz(3) not null,
  primary key (size, witness)
);
-- A witness contradicted the log. Nothing is signed until an act `log.resumed` stands behind entry `entries`.
create table log_halt (
  id      bigint generated always as identity primary key,
  witness text not null,
  kind    text not null check (kind in ('ahead', 'split')),
  size    bigint not null,
  entries bigint not null,
  at      timestamptz(3) not null
);

-- From acts: keys of the log, and decisions to sign again after a halt.
create table log_key (
  key           text primary key,
  name          text not null,
  key_id        text not null unique,
  introduced_at timestamptz(3) not null,
  retired_at    timestamptz(3)
);
create table log_resumption (
  seq    bigint primary key,
  at     timestamptz(3) not null,
  reason text not null
);

-- The key of a demonstration, which has no secret of its own outside the database. Empty in production.
create table log_demonstration_seed (
  one  boolean primary key default true check (one),
  seed text not null
);
