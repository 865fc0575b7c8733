import path from 'node:path';
import type { GivenDatabase } from './config.ts';
import { appFolder } from './store/app-folder.ts';
import { startEmbedded } from './store/embedded.ts';

/** Something to close when the program stops. */
export type Closing = () => Promise<void>;

/** The address of the database: the one that is given, else the embedded server, started or shared. */
export async function openDatabase(
  { database }: Pick<GivenDatabase, 'database'>,
  closings: Closing[],
): Promise<string> {
  if (database.kind === 'url') return database.url;
  const { dir } = database;
  const usual = path.join(path.dirname(appFolder()), 'var', 'postgres');
  const embedded = await startEmbedded(dir ?? usual, { explicit: dir !== null });
  closings.push(() => embedded.stop());
  for (const note of embedded.notes) console.error(note);
  return embedded.url;
}
