import type { Db, Tx } from '../store/database.ts';
import { dataFiles } from './data-files.ts';

/** States of the data that are remembered: those of now, and those of before while somebody still reads them. */
const most = 2;

/**
 * What is worked out of the data files alone, once for each state of them. A call asks one short question, which of them are loaded: so
 * new data are seen at once, whichever instance took them in. Nobody changes what it gives.
 */
export function oncePerData<T>(make: (db: Db | Tx) => Promise<T>): (db: Db | Tx) => Promise<T> {
  const made = new Map<string, T>();
  return async (db) => {
    const version = await versionOf(db);
    const known = made.get(version);
    if (known !== undefined) return known;
    const fresh = await make(db);
    // Other data may have been loaded while it was made.
    if ((await versionOf(db)) !== version) return fresh;
    made.set(version, fresh);
    for (const old of made.keys()) if (made.size > most) made.delete(old);
    return fresh;
  };
}

/** Days that are remembered of one thing: anybody may ask for any. */
const mostDays = 100;

/** What is worked out of one thing for a day, once, as long as the thing is there. */
export function oncePerDay<Of extends object, T>(make: (day: string, of: Of) => T): (day: string, of: Of) => T {
  const made = new WeakMap<Of, Map<string, T>>();
  return (day, of) => {
    const days = made.get(of) ?? new Map<string, T>();
    made.set(of, days);
    const known = days.get(day);
    if (known !== undefined) return known;
    const fresh = make(day, of);
    days.set(day, fresh);
    for (const old of days.keys()) if (days.size > mostDays) days.delete(old);
    return fresh;
  };
}

async function versionOf(db: Db | Tx): Promise<string> {
  return (await dataFiles(db)).map(({ path, sha256 }) => `${path} ${sha256}`).join('\n');
}
