import { sql } from 'kysely';
import type { Db } from '../src/store/database.ts';

/**
 * Lengthens the record by entries of other sessions, meetings, votes and elections, past the door: neither chain nor seals of them are
 * right. Every third comes of another meeting, and all of them are newer than what is there.
 */
export async function lengthenRecord(db: Db, entries: number): Promise<void> {
  await sql`
    insert into entry (seq, at, act, subject, audience, capacity, data, commitment, previous, hash)
    select last.seq + n, last.at + n * interval '1 second',
      (array['presence.registered', 'vote.cast', 'proposal.submitted', 'candidate.withdrawn', 'person.accredited'])[1 + n % 5],
      (array['meeting:', 'vote:', 'proposal:', 'election:', 'seat:other-'])[1 + n % 5] || (n / 60) || case n % 5 when 4 then '/FRA' else '' end,
      (array['public', 'sealed', 'public', 'public', 'participants'])[1 + n % 5],
      'delegate:FRA@demo-9',
      jsonb_build_object('meeting', 'm' || n / 60, 'session', 'demo-' || (9 + n / 5000), 'election', 'e' || n / 60),
      '', '', 'made up ' || (last.seq + n)
    from (select seq, at from entry order by seq desc limit 1) as last, generate_series(1, ${entries}::int) as n`.execute(
    db,
  );
  // Plans follow what is known of the tables.
  await sql`vacuum analyze`.execute(db);
}
