import type { SessionStanding } from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';
import type { Place } from './places.ts';

/** Where and when a part of a session was held; days are ISO days. */
export interface SessionPart extends Place {
  readonly building: string | null;
  readonly ends: string;
}

/** The parts of a session before the one that goes on. */
export async function partsBefore(db: Db | Tx, session: string): Promise<readonly SessionPart[]> {
  return db
    .selectFrom('session_part')
    .select(['city', 'building', 'starts', 'ends'])
    .where('session', '=', session)
    .orderBy('part')
    .execute();
}

/** All parts of a session, the one that goes on last. */
export function partsOf(
  session: SessionPart & { readonly parts: readonly SessionPart[]; readonly resumedOn: string | null },
): readonly SessionPart[] {
  const { parts, city, building, starts, ends, resumedOn } = session;
  return [...parts, { city, building, starts: resumedOn ?? starts, ends }];
}

/** `since`: an ISO instant, of one that pauses or is over; `until`: an ISO day, where it was said when it goes on. */
export async function setSessionStanding(
  tx: Tx,
  session: string,
  standing: SessionStanding,
  since: string | null,
  until: string | null = null,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ standing, standing_since: since, standing_until: until })
    .where('id', '=', session)
    .execute();
}

const goesOn = { standing: 'on', standing_since: null, standing_until: null } as const;

/** Another part of the session goes on; the one before it is kept under its number. */
export async function resumeSessionAs(tx: Tx, session: string, part: number, held: SessionPart): Promise<void> {
  const { city, building, starts, ends } = held;
  await tx
    .insertInto('session_part')
    .columns(['session', 'part', 'city', 'building', 'starts', 'ends'])
    .expression((eb) =>
      eb
        .selectFrom('session')
        .select((each) => ['id', each.val(part - 1).as('part'), 'city', 'building'])
        .select((each) => [each.fn.coalesce('resumed_on', 'starts').as('starts'), 'ends'])
        .where('id', '=', session),
    )
    .execute();
  await tx
    .updateTable('session')
    .set({ ...goesOn, city, building, resumed_on: starts, ends })
    .where('id', '=', session)
    .execute();
}
