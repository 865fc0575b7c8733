-- A meeting may be cancelled before it is opened. It keeps its number, and everybody sees why.
alter table meeting add column cancelled_because text;
alter table meeting drop constraint meeting_status_check;
alter table meeting add constraint meeting_status_check check (status in ('scheduled', 'open', 'closed', 'cancelled'));
alter table meeting add constraint cancelled_for_a_reason check ((status = 'cancelled') = (cancelled_because is not null));
