-- What was issued, in short: by it a page tells whether the agenda has changed since. Of what was issued before, it is not known.
alter table agenda add column issued_as jsonb, add column supplemented_as jsonb;
