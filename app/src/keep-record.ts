import path from 'node:path';
import type { Config } from './config.ts';
import type { Door } from './door/perform.ts';
import { enterEditions } from './editions/index.ts';
import { commands, openDoor } from './modules.ts';
import { beginSeals, demonstrationSealSeed } from './seal/index.ts';
import { appFolder } from './store/app-folder.ts';
import type { Store } from './store/database.ts';

/**
 * The door with the key of the seals, once the record knows that key and the editions of this program's commands. Throws a sentence
 * for the terminal when the record is another program's: a newer one's, or one's that holds another key.
 */
export async function keepRecord(store: Store, config: Config): Promise<Door> {
  const demonstration = config.mode === 'demonstration';
  const own = demonstration && config.sealSeeds.length === 0;
  const seeds = own ? [demonstrationSealSeed(demonstrationKeyFile(config))] : config.sealSeeds;
  const door = openDoor(store, seeds);
  await beginSeals(door, seeds, demonstration);
  await enterEditions(door, commands.values());
  return door;
}

/** Beside the folder of the database that the program brings; for another database, in the program's own folder. */
function demonstrationKeyFile({ database }: Config): string {
  const usual = path.join(path.dirname(appFolder()), 'var', 'postgres');
  return `${database.kind === 'embedded' ? (database.dir ?? usual) : usual}.seal-key`;
}
