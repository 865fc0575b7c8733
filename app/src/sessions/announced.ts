import { z } from 'zod';
import { choice, complaint, sessionId } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Db, Tx } from '../store/database.ts';
import { type AnnouncedSession, announcedSessions, runsAnnounced } from './announced-sessions.ts';
import { localDay } from './local-day.ts';

/** Which session of the data this one is: its number or sign there; `none` of them, as a form says it, or null. */
export const announced = z
  .union([choice(['none']).transform(() => null), sessionId, z.null()], complaint('input.session'))
  .optional();

/** What the data and the other sessions have to say to it. */
export interface AnnouncedFacts {
  readonly inData: boolean;
  /** the session that is this one of the data already */
  readonly runBy: string | null;
}

export async function announcedFacts(
  tx: Tx,
  announced: string | null | undefined,
  itself: string | null,
): Promise<AnnouncedFacts> {
  if (!announced) return { inData: true, runBy: null };
  const known = await announcedSessions(tx);
  const sessions = await tx.selectFrom('session').select(['id', 'announced']).execute();
  const run = sessions.find((session) => session.id !== itself && runsAnnounced(session, announced));
  return { inData: known.some(({ id }) => id === announced), runBy: run?.id ?? null };
}

export function announcedObjection(
  announced: string | null | undefined,
  { inData, runBy }: AnnouncedFacts,
): Objection | null {
  if (!announced) return null;
  if (!inData) return no('not-announced', { announced });
  return runBy === null ? null : no('announced-run-already', { announced });
}

/** The sessions of the data that a session may be said to be: not over, and not run here by another. */
export async function announceable(db: Db, now: string, itself: string | null): Promise<readonly AnnouncedSession[]> {
  const sessions = await db.selectFrom('session').select(['id', 'announced']).execute();
  const own = sessions.find(({ id }) => id === itself)?.announced;
  return (await announcedSessions(db)).filter(
    ({ id, city, ends }) =>
      id === own ||
      (ends >= localDay(city ?? 'The Hague', now) &&
        !sessions.some((session) => session.id !== itself && runsAnnounced(session, id))),
  );
}
