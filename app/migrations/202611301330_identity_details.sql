-- Of a person of a delegation, beside the name: courtesy title or rank, function, address of mail, and the place within the delegation. Like
-- the name it stands outside the record, which holds a commitment made with this salt; the row goes with the person.
create table person_details (
  account uuid primary key references account,
  title text,
  function text,
  email text,
  place integer,
  salt text not null
);

create trigger told after insert or update or delete or truncate on person_details
  for each statement execute function tell_of_table();
