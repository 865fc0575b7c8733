import { type AnyCommand, editionOf } from '../door/command.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { newerThan } from '../door/stale.ts';
import type { Db, Tx } from '../store/database.ts';
import { twoPersonCommand } from './slots.ts';

/** A proposal as the table keeps it. */
export async function proposedRow(db: Db | Tx, id: string) {
  return (await db.selectFrom('proposed_act').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export type ProposedRow = NonNullable<Awaited<ReturnType<typeof proposedRow>>>;

/** The command of that name as it was in that edition; null where this program has none. */
export function commandIn(filled: Filled, name: string, edition: number): AnyCommand | null {
  let found = filled(twoPersonCommand).find(({ command }) => command.name === name)?.command;
  while (found !== undefined && editionOf(found) > edition) found = found.before;
  return found !== undefined && editionOf(found) === edition ? found : null;
}

/** A proposal, with the command that it is of, what it is sent, and whether what it rests on was changed since. */
export interface ProposedFacts {
  readonly row: ProposedRow;
  readonly command: AnyCommand;
  readonly input: unknown;
  /** an act since, about what it rests on */
  readonly changed: boolean;
}

export async function proposedFacts(db: Db | Tx, id: string, filled: Filled): Promise<ProposedFacts | null> {
  const row = await proposedRow(db, id);
  const command = row && commandIn(filled, row.command, row.edition);
  if (!row || !command?.twoPersons) return null;
  const parsed = command.input.safeParse(row.input);
  if (!parsed.success) return null;
  const input: unknown = parsed.data;
  const newer = await newerThan(db, row.seq, command.twoPersons.restsOn(input)).executeTakeFirst();
  return { row, command, input, changed: newer !== undefined };
}

export const noSuchProposedAct = no('no-such-proposed-act');

/** Why it waits no more; null while it does. */
export function waitsNoMore({ row, changed }: ProposedFacts, now: string): Objection | null {
  if (row.status !== 'waiting') return no('proposed-act-settled', { status: row.status });
  if (changed) return no('proposed-act-lapsed', { why: 'change' });
  return isOver(row, now) ? no('proposed-act-lapsed', { why: 'time' }) : null;
}

export function isOver({ until }: Pick<ProposedRow, 'until'>, now: string): boolean {
  return Date.parse(until) <= Date.parse(now);
}
