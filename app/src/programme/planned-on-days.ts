import { no } from '../door/objection.ts';
import {
  instantIn,
  instantsShowing,
  localDay,
  localMinute,
  type Planned,
  type SessionDays,
  type WantedDays,
} from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { type EntryLine, entriesOf } from './entries.ts';

/** The entries of a session whose city or days are changed. */
export async function plannedEntries(tx: Tx, session: SessionDays, wanted: WantedDays): Promise<Planned> {
  return entriesMoved(session, wanted, await entriesOf(tx, session.id));
}

/** Pure. An entry is on a day of its session, and ten o'clock stays ten o'clock in another city. */
export function entriesMoved(session: SessionDays, wanted: WantedDays, entries: readonly EntryLine[]): Planned {
  const standing = entries.filter(({ cancelled }) => cancelled === null);
  const moving = session.city === wanted.city ? [] : standing;
  const outside = standing.find(({ startsAt }) => {
    const on = localDay(session.city, startsAt);
    return on < wanted.starts || on > wanted.ends;
  });
  const unclear = moving.find(({ startsAt, endsAt }) =>
    [startsAt, endsAt].some((at) => instantsShowing(wanted.city, localMinute(session.city, at)).length !== 1),
  );
  // A clock shows minutes; what an entry has beside them stays.
  const there = (at: string) => {
    const minute = instantIn(wanted.city, localMinute(session.city, at));
    return new Date(Date.parse(minute) + (Date.parse(at) % 60_000)).toISOString();
  };
  const inTheWay = outside ?? unclear;
  return {
    begun: false,
    inTheWay: inTheWay
      ? no('entry-in-the-way', { meets: inTheWay.body, day: localDay(session.city, inTheWay.startsAt) })
      : null,
    moved: inTheWay
      ? []
      : moving.map(({ id: entry, startsAt, endsAt, room }) =>
          say('programme-entry.moved', {
            entry,
            session: session.id,
            startsAt: there(startsAt),
            endsAt: there(endsAt),
            room,
          }),
        ),
  };
}
