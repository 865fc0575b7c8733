import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { type LogLine, sentenceValues } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';
import { decisionLog } from './meeting-section.tsx';

/** Acts by which a decision came about. How each seat voted stands on the board. */
const told = [
  ...['proposal.submitted', 'proposal.revised', 'proposal.withdrawn', 'proposal.adopted', 'proposal.rejected'],
  ...['amendment.submitted', 'amendments.ranked', 'amendments.ordered', 'amendment.fell'],
  ...['recorded-vote.asked', 'recorded-vote.no-longer-asked', 'vote.opened', 'roll-call.drawn', 'vote.closed'],
  ...['vote.announced', 'vote.taken-back', 'explanation.noted', 'intention.noted', 'position.noted'],
];

/** What was done about a text, its amendments and the votes on them, the oldest first. */
export async function stepsOf(db: Db, proposal: string, filled: Filled): Promise<readonly LogLine[]> {
  const all = sql`select ${proposal}::uuid as id union select proposal from amendment where parent = ${proposal}`;
  const subjects = sql`select 'proposal:' || id from (${all}) as texts
    union all select 'vote:' || vote.id from vote where vote.proposal in (${all})`;
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'capacity', 'data'])
    .where('subject', '=', sql<string>`any(array(${subjects}))`)
    .where('audience', '=', 'public')
    .where('act', 'in', told)
    .orderBy('seq')
    .execute();
  const values = sentenceValues(filled);
  const lines = rows.map((row) => ({ ...row, first: row.seq, data: row.data as LogLine['data'], values }));
  const named = await decisionLog.named?.(
    db,
    lines.map(({ data }) => data),
  );
  return lines.map((line) => ({ ...line, data: { ...line.data, ...named?.(line.data) } }));
}
