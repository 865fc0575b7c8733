-- A vote that was opened by mistake is taken back with its reason, until its result is announced. Nothing is decided by it.
alter table vote add column taken_back_at timestamptz(3);
alter table vote add column taken_back_because text;
alter table vote drop constraint vote_status_check;
alter table vote add constraint vote_status_check check (status in ('open', 'closed', 'announced', 'taken-back'));
alter table vote add constraint taken_back_for_a_reason
  check ((status = 'taken-back') = (taken_back_because is not null and taken_back_at is not null));

drop index one_vote_at_a_time;
create unique index one_vote_at_a_time on vote (meeting) where status in ('open', 'closed');
