import type { DeadlineStepId } from '@plenary/rules';
import type { Filled } from '../door/slot.ts';
import { type InPlaces, localDay, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { SessionCounted } from './days-of.ts';
import { deadlinesOfSession, type SessionDeadline } from './slots.ts';

export interface SessionOnDeadlines extends SessionCounted, InPlaces {
  readonly title: LanguageMap;
  readonly symbolPrefix: string;
  readonly demonstration: boolean;
}

/** A deadline with where it stands today. */
export interface StandingDeadline extends SessionDeadline {
  readonly state: 'met' | 'metLate' | 'missed' | 'over' | 'due';
  /** days from today, of one that is due or was missed */
  readonly left: number;
  /** the day that it had before the opening was moved; null where it is the same, and where it is met */
  readonly was: string | null;
}

const ofSession = [
  ...(['id', 'title', 'kind', 'city', 'places', 'starts', 'ends', 'demonstration'] as const),
  'symbol_prefix as symbolPrefix',
] as const;

export async function sessionOnDeadlines(db: Db, id: string): Promise<SessionOnDeadlines | null> {
  const row = await db.selectFrom(sessions).select(ofSession).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The steps of a session that are done. */
export async function stepsMet(db: Db, session: string): Promise<readonly DeadlineStepId[]> {
  const rows = await db.selectFrom('deadline_met').select('step').where('session', '=', session).execute();
  return rows.map(({ step }) => step);
}

/** The sessions that are not over, the next first; so many that none whose days are near is left out. */
export async function sessionsAhead(db: Db, now: string): Promise<readonly SessionOnDeadlines[]> {
  const rows = await db
    .selectFrom(sessions)
    .select(ofSession)
    .where('standing', '!=', 'closed')
    .where('ends', '>=', dayBefore(now))
    .orderBy('starts')
    .orderBy('id')
    .limit(10)
    .execute();
  return rows.filter(({ city, ends }) => ends >= localDay(city, now));
}

/** No city is further behind. */
function dayBefore(now: string): string {
  return new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10);
}

/** All deadlines of a session, earliest first, as they stand at `now`. */
export async function deadlinesOf(
  { reads, filled }: { readonly reads: Db; readonly filled: Filled },
  session: SessionOnDeadlines,
  now: string,
): Promise<readonly StandingDeadline[]> {
  const before = await calledBefore(reads, session);
  const parts = filled(deadlinesOfSession);
  const all = (await Promise.all(parts.map((part) => part(reads, session)))).flat();
  const once = before ? (await Promise.all(parts.map((part) => part(reads, before)))).flat() : [];
  const today = localDay(session.city, now);
  return all
    .map((deadline): StandingDeadline => {
      const was = once.find(({ key }) => key === deadline.key)?.by ?? null;
      return {
        ...deadline,
        ...stateOn(deadline, today),
        was: deadline.met !== null || was === deadline.by ? null : was,
      };
    })
    .toSorted((a, b) => (a.by === b.by ? 0 : a.by < b.by ? -1 : 1));
}

/** Pure. Where it stands on a day. */
export function stateOn(
  { by, met, open }: Pick<SessionDeadline, 'by' | 'met' | 'open'>,
  today: string,
): Pick<StandingDeadline, 'state' | 'left'> {
  const left = Math.round((Date.parse(by) - Date.parse(today)) / 86_400_000);
  if (met) return { state: met.on > met.due ? 'metLate' : 'met', left };
  if (left >= 0) return { state: 'due', left };
  return { state: open ? 'over' : 'missed', left };
}

/** The session as it was called before its days were moved last; null when they never were. The record knows. */
async function calledBefore(db: Db, session: SessionOnDeadlines): Promise<SessionOnDeadlines | null> {
  const said = await db
    .selectFrom('entry')
    .select('data')
    .where('subject', '=', `session:${session.id}`)
    .where('act', 'in', ['session.created', 'session.changed'])
    .orderBy('seq', 'desc')
    .execute();
  const days = said.map(({ data }) => data as Pick<SessionOnDeadlines, 'starts' | 'ends'>);
  const before = days.find(({ starts, ends }) => starts !== session.starts || ends !== session.ends);
  return before ? { ...session, starts: before.starts, ends: before.ends } : null;
}
