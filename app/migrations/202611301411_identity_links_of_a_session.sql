-- A link of a person of a delegation holds until its session ends, and the sign-in that it makes may hold as long, on a device of the person's own.
alter table invitation add column stays boolean not null default false;
