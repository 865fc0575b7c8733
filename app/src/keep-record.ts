import path from 'node:path';
import type { Config } from './config.ts';
import type { Door } from './door/perform.ts';
import { enterEditions } from './editions/index.ts';
import { deciding, openDoor } from './modules.ts';
import { beginSeals, demonstrationSealSeed } from './seal/index.ts';
import { appFolder } from './store/app-folder.ts';
import type { Store } from './store/database.ts';
import { reasonsInEnglish } from './web/reasons-in-english.ts';

/**
 * The door with the key of the seals, once the record knows that key and the editions of this program's commands. Throws a sentence
 * for the terminal when the record is another program's: a newer one's, or one's that holds another key.
 */
export async function keepRecord(store: Store, config: Config): Promise<Door> {
  const seeds = seedsOf(config);
  const door = openDoor(store, seeds);
  const refused = await beginSeals(door, seeds, drawsOwn(config));
  if (refused !== null) throw new Error(reasonsInEnglish(refused).join(' '));
  await enterEditions(door, deciding);
  return door;
}

/** The same door before the record was looked at: for what has to be done first, such as confirming the clock. */
export function doorAsItIs(store: Store, config: Config): Door {
  return openDoor(store, seedsOf(config));
}

/** A demonstration to which nobody gave a key. */
function drawsOwn({ mode, sealSeeds }: Config): boolean {
  return mode === 'demonstration' && sealSeeds.length === 0;
}

function seedsOf(config: Config): readonly Uint8Array[] {
  return drawsOwn(config) ? [demonstrationSealSeed(demonstrationKeyFile(config.database))] : config.sealSeeds;
}

/** Where a demonstration keeps the key it drew: beside the folder of the database that the program brings, else in its own folder. */
export function demonstrationKeyFile(database: Config['database']): string {
  const usual = path.join(path.dirname(appFolder()), 'var', 'postgres');
  return `${database.kind === 'embedded' ? (database.dir ?? usual) : usual}.seal-key`;
}
