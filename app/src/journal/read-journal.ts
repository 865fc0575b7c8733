import { deadlinesOf, type StandingDeadline, sessionOnDeadlines } from '../deadlines/index.ts';
import type { Filled } from '../door/slot.ts';
import { type NightView, nights } from '../log/index.ts';
import { journalPart } from '../meetings/index.ts';
import { type PlannedThen, programmeAsOf } from '../programme/index.ts';
import { type StateNames, stateNames } from '../reference/index.ts';
import { cityOn, type SessionRunHere, sessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { City } from '../web/dates.ts';
import type { LanguageMap } from '../words/languages.ts';
import { dayOfJournal, daysWithJournal, spanOf } from './days.ts';
import { type DayTold, toldOf } from './told.ts';

/** The Journal of one day, before it is put in words. */
export interface Journal extends DayTold {
  readonly of: SessionRunHere;
  readonly day: string;
  readonly number: number;
  readonly city: City;
  /** it is still that day: the Journal grows */
  readonly live: boolean;
  readonly planned: PlannedThen;
  readonly issued: readonly { readonly symbol: string; readonly title: LanguageMap }[];
  /** that are to be met; of a day that is over none: they move with the session */
  readonly deadlines: readonly StandingDeadline[];
  /** the state of the record that was signed in the night before it; null where none was */
  readonly night: NightView | null;
  readonly names: StateNames;
}

/** Deadlines that a Journal names: the next ones. */
const mostDeadlines = 5;

/** The Journal of a day of a session; null where there is none, or not yet. What happens after the day adds notes, and changes nothing. */
export async function readJournal(
  site: { readonly reads: Db; readonly filled: Filled },
  session: string,
  day: string,
  now: string,
): Promise<Journal | null> {
  const { reads: db, filled } = site;
  const of = await sessionRunHere(db, session);
  const found = of && daysWithJournal(of, now).find((one) => one.day === day);
  if (!of || !found) return null;
  const { from, until } = spanOf(of, day);
  const live = day >= dayOfJournal(of, now);
  const [told, planned, issued, deadlines, [night], names] = await Promise.all([
    toldOf(site, session, { from, until }),
    programmeAsOf(db, of, until),
    Promise.all(filled(journalPart).flatMap(({ issued }) => (issued ? [issued(db, session, from, until)] : []))),
    live ? dueNow(site, session, now) : [],
    nights(db, 1, day),
    stateNames(db),
  ]);
  return {
    ...told,
    ...{ of, day, number: found.number, city: cityOn(of, day), live, planned, deadlines, names },
    issued: issued.flat(),
    night: night ?? null,
  };
}

async function dueNow(site: { readonly reads: Db; readonly filled: Filled }, session: string, now: string) {
  const on = await sessionOnDeadlines(site.reads, session);
  const all = on ? await deadlinesOf(site, on, now) : [];
  return all.filter(({ state }) => state === 'due').slice(0, mostDeadlines);
}
