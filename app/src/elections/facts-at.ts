import { electionAfter, inOrder } from '@plenary/rules/published';
import { sql } from 'kysely';
import { sessionParameters } from '../parameters/index.ts';
import { dayAt, type InPlaces } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type ElectionAct, electionActs } from './acts.ts';
import type { ElectionFacts } from './facts.ts';

/** What the election's own entries say of it. */
type Told = Omit<ElectionFacts, 'demonstration' | 'parameters' | 'day'>;

type Entry = ElectionAct & { readonly seq: number; readonly at: string };

/** Of the session, as it was then: the election's own entries do not say it. */
interface SessionThen extends InPlaces {
  readonly demonstration: boolean;
}

/**
 * An election as the record says it up to an entry, that one included; null when it was not created by then. What its acts
 * write into tables is said here a second time, for a page that nothing of later may change; a test compares both after every act.
 */
export async function electionFactsAt(
  db: Db,
  election: string,
  { seq, at }: { readonly seq: number; readonly at: string },
  session: SessionThen,
): Promise<ElectionFacts | null> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'data'])
    .where('act', 'in', Object.keys(electionActs))
    .where('seq', '<=', seq)
    .where('data', 'is not', null)
    .where(sql<boolean>`data->>'election' = ${election}`)
    .orderBy('seq')
    .execute();
  let facts: Told | null = null;
  for (const entry of rows as unknown as readonly Entry[])
    facts = facts === null ? createdBy(entry) : electionAfter(facts, entry);
  if (!facts) return null;
  return {
    ...inOrder(facts),
    demonstration: session.demonstration,
    parameters: await sessionParameters(db, facts.session, at),
    day: dayAt(session, at),
  };
}

function createdBy(entry: Entry): Told | null {
  if (entry.act !== 'election.created') return null;
  const { election, session, item, title, seats, inOffice, nationalitiesInOffice, groupSizes } = entry.data;
  return {
    ...{ election, session, item, title, seats, inOffice, nationalitiesInOffice, groupSizes },
    ...{ status: 'open', candidates: [], ballots: [] },
  };
}
