import { capacities } from '../identity/index.ts';
import { participatingSeats } from '../meetings/index.ts';
import { type Place, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { City } from '../web/dates.ts';
import type { LanguageMap } from '../words/languages.ts';

/** The States that take part in a session, by code: each has a person who is accredited now. Persons are never named. */
export async function participants(db: Db, session: string): Promise<readonly { readonly state: string }[]> {
  return (await participatingSeats(db, session)).map((state) => ({ state }));
}

/** A session run here in which a State takes part. */
export interface TakesPart {
  readonly session: string;
  readonly title: LanguageMap;
  readonly starts: string;
  readonly ends: string;
  readonly city: City;
  readonly places: readonly Place[];
  readonly demonstration: boolean;
}

/** In which sessions run here a State takes part, the newest first. */
export async function sessionsOf(db: Db, state: string): Promise<readonly TakesPart[]> {
  return db
    .selectFrom(sessions)
    .select(['session.id as session', 'session.title', 'session.starts', 'session.ends'])
    .select(['session.city', 'session.places', 'session.demonstration'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom(capacities)
          .select('capacity.id')
          .whereRef('capacity.session', '=', 'session.id')
          .where('capacity.kind', '=', 'delegate')
          .where('capacity.state', '=', state)
          .where('capacity.valid_until', 'is', null),
      ),
    )
    .orderBy('session.starts', 'desc')
    .orderBy('session.id')
    .execute();
}
