import type { Expression } from 'kysely';
import type { Act } from '../door/act.ts';
import type { Objection } from '../door/objection.ts';
import { slot } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MeetingFacts } from './facts.ts';

/** A way of voting: nothing else goes on in the meeting while it does. It is in progress from its opening until its result is announced. */
export type WayOfVoting = Said &
  (
    | { readonly kind: 'vote'; inProgress(db: Db | Tx, meeting: string): Promise<boolean> }
    /** the number of the ballot in its election; null when none is in progress */
    | { readonly kind: 'ballot'; inProgress(db: Db | Tx, meeting: string): Promise<number | null> }
  );

interface Said {
  /** a query of what is voted on in meetings now */
  readonly underway: Expression<VotedOn>;
  /** the same for the bar at the top of every page, in words */
  said(ctx: LanguageCtx, on: VotedOn): VotingSaid;
}

/** What is voted on in a meeting. */
export interface VotedOn {
  readonly meeting: string;
  /** of the proposal, or of the election */
  readonly id: string;
  readonly title: LanguageMap;
  /** of the ballot */
  readonly number: number | null;
  /** it can be voted now; else its result is awaited */
  readonly open: boolean;
}

export interface VotingSaid {
  readonly text: string;
  readonly path: string;
  /** it can be voted now; else its result is awaited */
  readonly open: boolean;
}

export const wayOfVoting = slot<WayOfVoting>('whether something is voted on in a meeting');

/** What another room says in one breath with an act of the meeting. Read in its transaction, before it is decided. */
export interface Alongside {
  /** after its opening, such as the time for a statement */
  opened?(meeting: MeetingFacts): readonly Act[];
  /** before it leaves its item, or ends: such as the end of the speech in progress. `now`: ISO instant */
  leaving?(tx: Tx, meeting: string, now: string): Promise<readonly Act[]>;
  /** after it was opened again: what ends for each seat that takes part no more. `participating`: those that do */
  vacated?(tx: Tx, meeting: string, participating: readonly string[]): Promise<readonly SeatGone[]>;
}

export interface SeatGone {
  readonly state: string;
  readonly acts: readonly Act[];
}

export const alongside = slot<Alongside>('what follows for others from an act of a meeting');

/** Where the chair ends something: the item before the meeting, and with `meeting` what was begun in the meeting under other items too. */
export interface Ending {
  readonly item: string | null;
  readonly meeting: string | null;
}

/** What the Assembly has begun to decide and not ended, each as the question that is asked back. `now`: ISO instant. */
export const dueBefore = slot<(db: Db | Tx, at: Ending, now: string) => Promise<readonly Objection[]>>(
  'what is still due before an item or a meeting is ended',
);
