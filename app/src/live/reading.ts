import { sql } from 'kysely';
import { around, type Parents } from '../door/within.ts';
import type { Store } from '../store/database.ts';
import type { HubSettings } from './hub.ts';

/** How the hub reads the store: each state in one snapshot with the number of the last entry in it. */
export function readingOf(store: Store, parents: Parents): Pick<HubSettings, 'atOneMoment' | 'newest' | 'up'> {
  // By the index of the numbers: it takes as long however many entries there are.
  const newest = async (): Promise<number> => {
    const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from entry`.execute(store.reads);
    return rows[0]?.seq ?? 0;
  };
  return {
    newest,
    atOneMoment: (read) => store.inOneSnapshot(async () => read(await newest())),
    up: (thing) => around(store.reads, parents, store).up(thing),
  };
}
