import type { SessionStanding } from '@plenary/rules';
import type { Actor } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import type { Db } from '../store/database.ts';

export interface SessionFacts {
  readonly id: string;
  readonly demonstration: boolean;
  readonly symbolPrefix: string;
  readonly city: 'The Hague' | 'New York';
}

/** For what is planned on its days. */
export interface SessionDays extends SessionFacts {
  /** first and last day, ISO */
  readonly starts: string;
  readonly ends: string;
  /** first day of the part that goes on, where the session was resumed */
  readonly resumedOn: string | null;
  readonly standing: SessionStanding;
}

export async function sessionDays(db: Db, id: string): Promise<SessionDays | null> {
  const row = await db
    .selectFrom('session')
    .select(['id', 'demonstration', 'symbol_prefix as symbolPrefix', 'city', 'starts', 'ends'])
    .select(['standing', 'resumed_on as resumedOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The session a command is about, or null when there is none of that name. */
export async function sessionFacts(db: Db, id: string): Promise<SessionFacts | null> {
  const row = await db
    .selectFrom('session')
    .select(['id', 'demonstration', 'symbol_prefix', 'city'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { id: row.id, demonstration: row.demonstration, symbolPrefix: row.symbol_prefix, city: row.city } : null;
}

export const noSuchSession: Objection = no('no-such-session');

/** Nothing is planned in a session that pauses until it is resumed, nor in one that is over. */
export function standingObjection({ standing }: Pick<SessionDays, 'standing'>): Objection | null {
  if (standing === 'closed') return no('session-is-closed');
  return standing === 'adjourned' ? no('session-is-adjourned') : null;
}

/** Nothing is done for a session more than two years ahead of it: such a day is a slip of the hand. */
export function longBefore({ starts }: Pick<SessionDays, 'starts'>, day: string): Objection | null {
  const first = `${Number(starts.slice(0, 4)) - 2}${starts.slice(4)}`;
  return day < first ? no('day-long-before', { day }) : null;
}

/** Demonstration accounts act in demonstrations, others outside them: what is played never mixes with what is held. */
export function wrongWorld(session: { readonly demonstration: boolean }, actor: Actor): Objection | null {
  if (actor.id === null || actor.demonstration === session.demonstration) return null;
  return actor.demonstration ? no('demonstration-only') : no('not-a-demonstration-account');
}
