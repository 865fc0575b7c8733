import { sql } from 'kysely';
import { no, type Objection } from '../door/objection.ts';

import type { Db, Tx } from '../store/database.ts';

/** What gives a person a way to vote for a seat: the accreditation, a link to sign in, the designation of an adviser. */
const waysIn = ['person.accredited', 'sign-in-link.made', 'representative.designated'];

/**
 * Whether the Secretariat, or somebody at the machine, has given a person a way in since a vote was opened. Whoever comes in by
 * it does not vote in it: else one clerk could cast the vote of any State. What the head of the delegation does counts.
 */
export async function letInDuring(
  db: Db | Tx,
  votes: readonly string[],
  accounts: readonly string[],
): Promise<(vote: string, account: string | null) => boolean> {
  const rows = await db
    .selectFrom(({ selectFrom }) =>
      selectFrom('entry')
        .select(['subject', 'seq'])
        .where('subject', '=', sql<string>`any(${votes.map((vote) => `vote:${vote}`)})`)
        .where('act', '=', 'vote.opened')
        .as('opened'),
    )
    .innerJoin('entry', (join) => join.onRef('entry.seq', '>', 'opened.seq'))
    .where('entry.act', 'in', waysIn)
    .where('entry.capacity', 'in', ['secretariat', 'system'])
    .where(sql<boolean>`entry.data->>'account' = any(${accounts})`)
    .select(['opened.subject', sql<string>`entry.data->>'account'`.as('account')])
    .execute();
  const found = new Set(rows.map(({ subject, account }) => `${subject} ${account}`));
  return (vote, account) => found.has(`vote:${vote} ${account}`);
}

export function letInObjection(): Objection {
  return no('let-in-during-vote');
}
