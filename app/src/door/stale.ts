import { sql } from 'kysely';
import type { Db, Tx } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import type { Asked } from './asked.ts';
import { no, type Objection } from './objection.ts';
import type { RestsOn } from './two-persons.ts';

/** Why what somebody asks rests on an older state of its subject than there is; null when it does not. */
export async function staleObjection({ tx, send }: Flight, asked: Asked): Promise<Objection | null> {
  const { door, command, input, request } = asked;
  const { basedOn } = request;
  const subject = basedOn === undefined ? undefined : command.subject?.(input);
  if (basedOn === undefined || subject === undefined) return null;
  const acts = command.staleBy?.(door.acts);
  const part = command.staleWhere?.(input);
  const newer = await send(
    newerThan(tx, basedOn, { subject, ...(acts ? { acts } : {}), ...(part ? { where: part } : {}) }),
  );
  return newer[0] ? changedMeanwhile(newer, newer[0]) : null;
}

/** What was done since an entry about what something rests on, the newest first. */
export function newerThan(db: Db | Tx, seq: number, { subject, acts, where }: RestsOn) {
  return db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'audience'])
    .where('subject', '=', subject)
    .where('seq', '>', seq)
    .$if(acts !== undefined, (query) => query.where('act', 'in', acts ?? []))
    .$if(where !== undefined, (query) => query.where(sql<boolean>`data @> ${JSON.stringify(where)}::jsonb`))
    .orderBy('seq', 'desc')
    .limit(20);
}

/** So many changes are named; whoever looks at the page sees the others. */
const mostNamed = 3;

/** Says what was done meanwhile, the oldest first. Only what everybody may read is named. */
function changedMeanwhile(
  newer: readonly { readonly act: string; readonly audience: string }[],
  { seq, at }: { readonly seq: number; readonly at: string },
): Objection {
  const open = newer.filter(({ audience }) => audience === 'public').map(({ act }) => act);
  const named = [...new Set(open)].slice(0, mostNamed).toReversed();
  return no('stale', { acts: named.join(' '), known: named.length === 0 ? 'no' : 'yes', seq, at });
}
