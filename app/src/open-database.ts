import path from 'node:path';
import type { GivenDatabase } from './config.ts';
import { appFolder } from './store/app-folder.ts';
import { hasData, startEmbedded } from './store/embedded.ts';

/** Something to close when the program stops. */
export type Closing = () => Promise<void>;

type Given = Pick<GivenDatabase, 'database'>;

/** The same for who only reads: throws a sentence where the embedded server would first make a database. */
export async function openExisting({ database }: Given, closings: Closing[]): Promise<string> {
  if (database.kind === 'embedded' && !hasData(folderOf(database), database.dir !== null))
    throw new Error(
      `There is no database in ${folderOf(database)}. Name another in DATABASE_URL or DATA_DIR; npm start makes a new one.`,
    );
  return openDatabase({ database }, closings);
}

function folderOf({ dir }: { readonly dir: string | null }): string {
  return path.resolve(dir ?? path.join(path.dirname(appFolder()), 'var', 'postgres'));
}

/** The address of the database: the one that is given, else the embedded server, started or shared. */
export async function openDatabase({ database }: Given, closings: Closing[]): Promise<string> {
  if (database.kind === 'url') return database.url;
  const embedded = await startEmbedded(folderOf(database), { explicit: database.dir !== null });
  closings.push(() => embedded.stop());
  for (const note of embedded.notes) console.error(note);
  return embedded.url;
}
