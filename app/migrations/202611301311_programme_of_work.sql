-- The programme of work: rooms of a session, meetings of bodies beside the plenary, and which of these may meet while the plenary does.
create table meeting_room (
  id uuid primary key,
  session text not null references session,
  name jsonb not null,
  seats integer check (seats > 0),
  -- languages of interpretation
  interpretation jsonb not null
);
create index meeting_room_of_session on meeting_room (session);

create table programme_entry (
  id uuid primary key,
  session text not null references session,
  body text not null,
  -- on what, for bodies of which several meet at once
  title jsonb,
  room uuid references meeting_room,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- ids of agenda items
  items jsonb not null,
  note jsonb,
  cancelled_because text,
  check (ends_at > starts_at)
);
create index programme_entry_of_session on programme_entry (session, starts_at);

create table beside_plenary (
  session text not null references session,
  body text not null,
  reason text not null,
  primary key (session, body)
);

do $$
declare
  name text;
begin
  foreach name in array array['meeting_room', 'programme_entry', 'beside_plenary'] loop
    execute format(
      'create trigger told after insert or update or delete or truncate on %I for each statement execute function tell_of_table()',
      name
    );
  end loop;
end
$$;
