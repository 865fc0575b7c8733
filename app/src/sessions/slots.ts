import type { Expression } from 'kysely';
import type { ReactNode } from 'react';
import type { Act } from '../door/act.ts';
import type { Objection } from '../door/objection.ts';
import { slot } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import type { SessionDays } from './facts.ts';
import type { SessionLink } from './pages/session-run-here.tsx';
import type { SessionRunHere } from './run-here.ts';

/** City and days, as a session shall have them. */
export type WantedDays = Pick<SessionDays, 'city' | 'starts' | 'ends'>;

/** A section on the page of a session run here: things of the session with pages of their own. */
export interface SessionSection {
  /** `sessions.<section>` is its heading, `session-<section>` its region */
  readonly section: 'decisions' | 'elections' | 'credentials';
  links(db: Db, ctx: LanguageCtx, session: string): Promise<readonly SessionLink[]>;
}

export const sessionSection = slot<SessionSection>('section on the page of a session');

/** The meetings of a session, as its page shows them. */
export interface ShownProgramme {
  /** of the module */
  readonly name: string;
  /** how many were or will be held */
  readonly held: number;
  readonly closed: number;
  /** one is open: the page goes on beyond the last day of the session */
  readonly open: boolean;
  /** the first one was opened */
  readonly begun: boolean;
  /** ids of the items that an open meeting is on */
  readonly on: ReadonlySet<string>;
  show(ctx: LanguageCtx): ReactNode;
}

export const sessionProgramme = slot<(db: Db, session: SessionRunHere) => Promise<ShownProgramme>>(
  'meetings on the page of a session',
);

/** What stands beside the agenda on the Secretariat's desk. */
export const besideAgenda = slot<(db: Db, ctx: Ctx, session: SessionRunHere) => Promise<ReactNode>>(
  'section beside the agenda on the desk of the Secretariat',
);

/** What is planned on the days of a session, and what a change of them would do to it. */
export interface Planned {
  /** it has begun: only the last day of the session may still change */
  readonly begun: boolean;
  /** why the session cannot be changed so */
  readonly inTheWay: Objection | null;
  /** what moves with the session to another city, said after the change */
  readonly moved: readonly Act[];
}

/** Read in the transaction that changes the session. */
export const plannedOnDays = slot<(tx: Tx, session: SessionDays, wanted: WantedDays) => Promise<Planned>>(
  'what is planned on the days of a session that is changed',
);

/** How many delegations take part in a session. */
export const delegationsIn = slot<(db: Db, session: string) => Promise<number>>(
  'number of delegations, on the pages of a session',
);

/** How many parameters the Bureau has set for a session. */
export const parametersSetIn = slot<(db: Db, session: string) => Promise<number>>(
  'number of parameters that the Bureau has set, on the page of a session',
);

/** A bar above pages of a session and of its meetings, a region of this id. */
export interface AboveSession {
  readonly region: string;
  show(ctx: LanguageCtx): ReactNode;
}

/** `meeting`: whose page it is; null on the page of the session. */
export const aboveSession = slot<
  (
    db: Db,
    session: Pick<SessionRunHere, 'id' | 'demonstration'>,
    meeting: string | null,
  ) => Promise<AboveSession | null>
>('bar above the pages of a session and of its meetings');

/** A kind of thing, as subjects name it, each thing of one session for as long as it lasts. */
export interface OfSession {
  readonly kind: string;
  /** a query of their ids, each with its session */
  readonly rows: Expression<{ readonly id: string; readonly session: string }>;
}

/** The record is asked for what is about a session. */
export const thingsOfSession = slot<readonly OfSession[]>(
  'which things are of which session, for the filter of the record',
);
