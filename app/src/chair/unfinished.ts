import type { Filled } from '../door/slot.ts';
import type { FloorView } from '../floor/index.ts';
import type { Ending } from '../meetings/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { chairPart, type Left, type PartNow } from './slots.ts';

/** What would be left open by the end of the item or of the meeting; null when nothing. */
export async function leftBy(parts: readonly PartNow[], at: Ending): Promise<Left | null> {
  const left = (await Promise.all(parts.map((part) => part.left?.(at)))).filter((one) => one !== undefined);
  const due = left.flatMap((one) => one.due);
  const open = left.flatMap((one) => one.open);
  return due.length + open.length === 0 ? null : { due, open };
}

/** An item of the agenda that is left where it is by the end of a meeting, with what waits under it. */
export interface LeftItem {
  readonly id: string;
  readonly number: number;
  readonly title: LanguageMap;
  /** begun in this meeting or another, and not concluded */
  readonly takenUp: boolean;
  /** names of what is not decided: drafts by symbol, elections by title */
  readonly undecided: readonly ((ctx: LanguageCtx) => string)[];
}

/**
 * Items of the session beside the one before the meeting. Which of them this meeting was to come to is not known: a programme
 * names meetings, not their items.
 */
export async function itemsLeft(
  db: Db | Tx,
  { agenda, item, session }: Pick<FloorView, 'agenda' | 'item' | 'session'>,
  filled: Filled,
): Promise<readonly LeftItem[]> {
  const found = await Promise.all(filled(chairPart).map(({ undecidedIn }) => undecidedIn?.(db, session.id)));
  const undecided = found.flatMap((one) => one ?? []);
  return agenda
    .filter(({ id, status }) => id !== item && status !== 'concluded')
    .map(({ id, number, title, status }) => ({
      ...{ id, number, title },
      takenUp: status !== 'waiting',
      undecided: undecided.filter((one) => one.item === id).map(({ name }) => name),
    }));
}
