import type { Filled } from '../door/slot.ts';
import { nameKept } from '../identity/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { isOver, type ProposedFacts, proposedFacts } from './proposed.ts';
import { type Shown, type TwoPersonCommand, twoPersonCommand } from './slots.ts';

/** A proposal as its page shows it. */
export interface ProposedView extends ProposedFacts {
  readonly part: TwoPersonCommand;
  readonly shown: Shown;
  /** names of who proposed and who settled it; null where they are not known any more */
  readonly proposer: string | null;
  readonly settler: string | null;
}

export async function proposedView(db: Db, filled: Filled, id: string, now: string): Promise<ProposedView | null> {
  const facts = await proposedFacts(db, id, filled);
  const part = facts && partOf(filled, facts.row.command);
  if (!facts || !part) return null;
  const { row } = facts;
  const name = (account: string | null) => (account === null ? null : nameKept(db, account));
  return {
    ...facts,
    part,
    shown: await shownOf(db, { part, row }, now),
    proposer: await name(row.proposed_by),
    settler: await name(row.settled_by),
  };
}

/** What the second person is told of it, as things are now. */
export function shownOf(db: Db, { part, row }: Pick<ProposedView, 'part' | 'row'>, now: string): Promise<Shown> {
  return db.transaction().execute((tx) => part.shows(tx, row.input as Readonly<Record<string, string>>, now));
}

function partOf(filled: Filled, command: string): TwoPersonCommand | undefined {
  return filled(twoPersonCommand).find((part) => part.command.name === command);
}

/** What is proposed and neither settled nor over, by its account and instant: for the play of a demonstration. */
export function openProposals(db: Db, now: string) {
  return db
    .selectFrom('proposed_act')
    .select(['id', 'hash', 'proposed_by as by', 'proposed_at as at'])
    .where('status', '=', 'waiting')
    .where('until', '>', now)
    .orderBy('seq')
    .execute();
}

export type WaitingAct = ProposedFacts & { readonly part: TwoPersonCommand };

/** What waits for a second person now, the oldest first; what has lapsed waits no more. */
export async function waitingActs(db: Db | Tx, filled: Filled, now: string): Promise<readonly WaitingAct[]> {
  const rows = await db
    .selectFrom('proposed_act')
    .select(['id', 'until', 'command'])
    .where('status', '=', 'waiting')
    .where('until', '>', now)
    .orderBy('seq')
    .execute();
  const found: WaitingAct[] = [];
  for (const row of rows) {
    const [facts, part] = [await proposedFacts(db, row.id, filled), partOf(filled, row.command)];
    if (facts && part && !facts.changed && !isOver(row, now)) found.push({ ...facts, part });
  }
  return found;
}
