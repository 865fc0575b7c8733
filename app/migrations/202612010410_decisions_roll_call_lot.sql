-- The lot of a roll call: what was laid down before, by whom and from what. The secret lies apart until the lot is drawn.
alter table vote add column lot jsonb;

create table roll_call_secret (
  vote uuid primary key references vote,
  secret text not null
);
