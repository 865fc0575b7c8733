import type { Act } from '../door/act.ts';
import type { Objection } from '../door/objection.ts';
import { type Filled, slot } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** Whether the Assembly meets, for what it alone decides. */
export interface AssemblyNow {
  /** its open meeting */
  readonly meeting: string | null;
  /** it is open, and pauses: nothing is decided meanwhile */
  readonly suspended: boolean;
  /** States present in it, by code */
  readonly present: readonly string[];
  /** when the first meeting of the session was opened, ISO instant */
  readonly opened: string | null;
}

export const assemblyNow = slot<(db: Db | Tx, session: string) => Promise<AssemblyNow>>(
  'the open meeting of a session, and since when it is in session',
);

/** Why the Assembly decides nothing in its meeting while it votes there; null when it does not vote. */
export const votingNow = slot<(db: Db | Tx, meeting: string, filled: Filled) => Promise<Objection | null>>(
  'whether the Assembly votes, and decides nothing else meanwhile',
);

/** A text that the Assembly has adopted by vote. */
export interface AdoptedByVote {
  readonly id: string;
  readonly symbol: string;
  readonly title: LanguageMap;
}

export const adoptedByVote = slot<(db: Db | Tx, session: string) => Promise<readonly AdoptedByVote[]>>(
  'texts of a session that were adopted by vote',
);

/** What is said when a person may represent its State no longer. */
export const personExcluded = slot<
  (
    tx: Tx,
    person: { readonly session: string; readonly state: string; readonly account: string },
  ) => Promise<readonly Act[]>
>('what ends when the Assembly upholds an objection to a person');
