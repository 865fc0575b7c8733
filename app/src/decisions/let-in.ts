import { sql } from 'kysely';
import { no, type Objection } from '../door/objection.ts';

import type { Db, Tx } from '../store/database.ts';

/** What gives a person a way to vote for a seat: the accreditation, a link to sign in, the designation of an adviser. */
const waysIn = ['person.accredited', 'sign-in-link.made', 'representative.designated'];

/**
 * Whether the Secretariat, or somebody at the machine, has given the person a way in since this vote was opened. Whoever comes
 * in by it does not vote in it: else one clerk could cast the vote of any State. What the head of the delegation does counts.
 */
export async function letInDuring(db: Db | Tx, vote: string, account: string | null): Promise<boolean> {
  const opened = db
    .selectFrom('entry')
    .select('seq')
    .where('subject', '=', `vote:${vote}`)
    .where('act', '=', 'vote.opened');
  const row = await db
    .selectFrom('entry')
    .select('seq')
    .where('act', 'in', waysIn)
    .where('seq', '>', opened)
    .where('capacity', 'in', ['secretariat', 'system'])
    .where(sql<boolean>`data->>'account' = ${account}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export function letInObjection(): Objection {
  return no('let-in-during-vote');
}
