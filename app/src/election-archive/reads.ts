import { electionFileNames, neededFile, oncePerData, stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { archivedElection } from './archived-election.ts';
import type { ElectionView } from './view.ts';

/** The elections of the archive, oldest first. */
export const archivedElections = oncePerData(async (db): Promise<readonly ElectionView[]> => {
  const names = await stateNames(db);
  const files = await Promise.all((await electionFileNames(db)).map((name) => neededFile(db, name)));
  return files.map((file) => archivedElection(file, names));
});

/** One election of the archive, or null when there is none with that id. */
export async function archivedElectionById(db: Db, id: string): Promise<ElectionView | null> {
  if (!/^[0-9a-z-]+$/.test(id)) return null;
  return (await archivedElections(db)).find((election) => election.id === id) ?? null;
}
