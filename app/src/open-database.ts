import path from 'node:path';
import type { Config } from './config.ts';
import { appFolder } from './store/app-folder.ts';
import { startEmbedded } from './store/embedded.ts';

/** Something to close when the program stops. */
export type Closing = () => Promise<void>;

/** The address of the database: the one that is given, else the embedded server, started or shared. */
export async function openDatabase(config: Config, closings: Closing[]): Promise<string> {
  if (config.database.kind === 'url') return config.database.url;
  const { dir } = config.database;
  const usual = path.join(path.dirname(appFolder()), 'var', 'postgres');
  const embedded = await startEmbedded(dir ?? usual, { explicit: dir !== null });
  closings.push(() => embedded.stop());
  for (const note of embedded.notes) console.error(note);
  return embedded.url;
}
