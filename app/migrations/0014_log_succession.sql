-- A log may end and another, with another name, begin over the same record: act `log.succeeded`. A log is known by its
-- origin, the name that the first line of each checkpoint gives. Leaves and tiles belong to the record and serve every log.
create table log_succession (
  seq            bigint primary key,
  at             timestamptz(3) not null,
  name           text not null unique,
  former         text not null unique,
  -- what the database held of the former log: its last signed state; null when it held none
  size           bigint,
  root           text,
  contradictions jsonb not null,
  -- a signed state of the former log that somebody holds outside and the record does not contain
  lost           jsonb,
  reason         text not null
);

alter table log_night drop constraint log_night_size_fkey;
alter table log_cosignature drop constraint log_cosignature_size_fkey;

-- One for each log and size, for ever: two roots of one log for one size cannot be stored.
alter table log_checkpoint
  add column origin text not null generated always as (split_part(note, E'\n', 1)) stored,
  drop constraint log_checkpoint_pkey,
  add primary key (origin, size);
create index log_checkpoint_size on log_checkpoint (size);

alter table log_night add column origin text;
update log_night set origin = (select origin from log_checkpoint where log_checkpoint.size = log_night.size);
alter table log_night
  alter column origin set not null,
  add foreign key (origin, size) references log_checkpoint;

alter table log_cosignature add column origin text;
update log_cosignature set origin = (select origin from log_checkpoint where log_checkpoint.size = log_cosignature.size);
alter table log_cosignature
  alter column origin set not null,
  drop constraint log_cosignature_pkey,
  add primary key (origin, size, witness),
  add foreign key (origin, size) references log_checkpoint;

-- A contradiction concerns one log, and so does the last answer of a witness.
alter table log_halt add column origin text;
update log_halt set origin = (select name from log_key order by introduced_at limit 1);
alter table log_halt alter column origin set not null;
alter table log_witness add column origin text;
update log_witness set origin = (select name from log_key order by introduced_at limit 1);
