import { sql } from 'kysely';
import { type ProposalStatus, proposals } from '../decisions/index.ts';
import type { Filled } from '../door/slot.ts';
import { type VotingFacts, votingFacts } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type Motion, motionsIn } from './motions-in.ts';

/** A proposal under the item before the meeting. */
export interface Draft {
  readonly id: string;
  readonly symbol: string;
  readonly status: ProposalStatus;
}

/** What is known when something is moved, or decided of what was. */
export interface MotionFacts extends VotingFacts {
  readonly motions: readonly Motion[];
  readonly drafts: readonly Draft[];
  /** the last ruling, and whether something has gone on since */
  readonly ruling: { readonly motion: string; readonly wentOn: boolean } | null;
}

export async function motionFacts(tx: Tx, meeting: string, now: string, filled: Filled): Promise<MotionFacts | null> {
  const facts = await votingFacts(tx, meeting, now, filled);
  return facts && { ...facts, ...(await motionsAt(tx, { meeting, item: facts.item?.id ?? null }, now)) };
}

/** Of a meeting that is on an item. */
export async function motionsAt(
  tx: Tx,
  { meeting, item }: { readonly meeting: string; readonly item: string | null },
  now: string,
): Promise<Pick<MotionFacts, 'motions' | 'drafts' | 'ruling'>> {
  const motions = await motionsIn(tx, meeting);
  const drafts = item === null ? [] : await draftsUnder(tx, item);
  const last = motions.findLast(({ status }) => status === 'ruled');
  return {
    motions,
    drafts,
    ruling: last?.ruledAt ? { motion: last.id, wentOn: await wentOn(tx, meeting, last.ruledAt, now) } : null,
  };
}

async function draftsUnder(tx: Tx, item: string): Promise<readonly Draft[]> {
  const rows = await tx
    .selectFrom(proposals)
    .select(['proposal.id', 'proposal.symbol', 'proposal.status'])
    .where('proposal.item', '=', item)
    .where('proposal.form', '=', 'proposal')
    .orderBy('proposal.symbol')
    .execute();
  return rows.map(({ symbol, ...row }) => ({ ...row, symbol: symbol ?? '' }));
}

/** With these the meeting goes on: after them a ruling is no longer appealed against. */
const goesOn = [
  ...['floor.given', 'item.taken-up', 'item.concluded', 'meeting.suspended', 'motion.moved', 'motion.put'],
  ...['vote.opened', 'proposal.adopted', 'ballot.opened'],
];

/** Whether the meeting has gone on since an instant and before another. */
async function wentOn(tx: Tx, meeting: string, since: string, now: string): Promise<boolean> {
  const found = await tx
    .selectFrom('entry')
    .select('seq')
    .where('act', 'in', goesOn)
    .where('at', '>', since)
    .where('at', '<', now)
    .where(sql<boolean>`data->>'meeting' = ${meeting}`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** A draft as it is called. */
export async function draftNamed(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom(proposals).select('proposal.symbol').where('proposal.id', '=', id).executeTakeFirst();
  return row?.symbol ?? '';
}
