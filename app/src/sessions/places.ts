import { sql } from 'kysely';
import type { City } from '../web/dates.ts';
import { localDay } from './local-day.ts';

/** Where a part of a session is held, from its first day on (ISO). */
export interface Place {
  readonly city: City;
  readonly starts: string;
}

/** A session where it is held: in one city, or, resumed, in that of each of its parts. */
export interface InPlaces {
  /** of the part that goes on */
  readonly city: City;
  /** of all its parts in their order; none of a session that was never resumed */
  readonly places: readonly Place[];
}

/**
 * The city whose clock and days hold at an instant (ISO): that of the part that had begun last by then, before them all of the first.
 * Without an instant, of the part that goes on.
 */
export function cityAt(session: InPlaces, at: string | null): City {
  if (at === null) return session.city;
  return cityWhere(session, ({ city, starts }) => starts <= localDay(city, at));
}

/** The day that an instant is where the session was held then, ISO. */
export function dayAt(session: InPlaces, at: string): string {
  return localDay(cityAt(session, at), at);
}

/** The city of a day (ISO). */
export function cityOn(session: InPlaces, day: string): City {
  return cityWhere(session, ({ starts }) => starts <= day);
}

function cityWhere({ city, places }: InPlaces, begun: (place: Place) => boolean): City {
  return (places.findLast(begun) ?? places[0])?.city ?? city;
}

/** Where it is held, each city once, in the order of its parts. */
export function citiesOf({ city, places }: InPlaces): readonly City[] {
  return places.length === 0 ? [city] : [...new Set(places.map((place) => place.city))];
}

/** The places of each session of a query, in the same round trip. */
export const placesOfRow = sql<readonly Place[]>`case when session.resumed_on is null then '[]'::jsonb else (
  select jsonb_agg(jsonb_build_object('city', city, 'starts', starts) order by part)
  from (
    select city, starts, part from session_part where session_part.session = session.id
    union all select session.city, session.resumed_on, null
  ) as place
) end`;
