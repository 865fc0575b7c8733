import type { Filled } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import { yearOf } from './pages/words.ts';
import { archivedElections } from './reads.ts';
import { type DatedElection, runningElections } from './slots.ts';
import type { ElectionView } from './view.ts';

/** Ids of all elections, those run here and those of the archive, the newest first. */
export async function electionIds(db: Db, filled: Filled): Promise<readonly string[]> {
  const here = await Promise.all(filled(runningElections).map((running) => running.dated(db)));
  return newestFirst([...here.flat(), ...(await archivedElections(db)).map(datedElection)]).map(({ id }) => id);
}

/** The elections of these ids, in their order. */
export async function electionsOfIds(db: Db, filled: Filled, ids: readonly string[]): Promise<readonly ElectionView[]> {
  const found = new Map((await archivedElections(db)).map((view) => [view.id, view]));
  const others = ids.filter((id) => !found.has(id));
  for (const running of filled(runningElections))
    for (const view of others.length > 0 ? await running.some(db, others) : []) found.set(view.id, view);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export function newestFirst(elections: readonly DatedElection[]): readonly DatedElection[] {
  return elections.toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? 1 : -1));
}

function datedElection(view: ElectionView): DatedElection {
  return { id: view.id, from: view.dates?.first ?? (view.status === 'completed' ? (yearOf(view) ?? '') : '9999') };
}
