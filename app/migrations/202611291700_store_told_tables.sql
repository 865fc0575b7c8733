-- Every instance is told which tables a transaction wrote to, whoever wrote: pages that are kept in memory and rest on them are made anew.
create function tell_of_table() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'table:' || tg_table_name);
  return null;
end
$$;

-- What no public page shows is left out: answers, sign-ins, forms, links, secrets, and what the program writes for itself.
do $$
declare
  name text;
begin
  foreach name in array array[
    'account', 'agenda_item', 'ballot', 'candidate', 'capacity', 'contribution_statement', 'election', 'entry', 'log_checkpoint',
    'log_cosignature', 'log_halt', 'log_key', 'log_night', 'log_resumption', 'log_state', 'log_succession', 'log_tile', 'log_witness',
    'meeting', 'membership', 'presence', 'proposal', 'reference_file', 'reference_text', 'session', 'session_parameter', 'speaker',
    'state_name', 'vote', 'vote_cast', 'vote_explanation'
  ] loop
    execute format(
      'create trigger told after insert or update or delete or truncate on %I for each statement execute function tell_of_table()',
      name
    );
  end loop;
end
$$;
