import { sealKeyOf } from '@plenary/record';
import type { Door } from '../../src/door/perform.ts';
import { enterEditions } from '../../src/editions/index.ts';
import { deciding, openDoor } from '../../src/modules.ts';
import { beginSeals } from '../../src/seal/index.ts';
import type { Store } from '../../src/store/database.ts';

/** The key that seals the records of tests; nobody relies on it. */
export const sealSeed = new Uint8Array(32).fill(9);
/** To which it can be changed: doors of tests hold them too. */
export const [nextSealSeed, lastSealSeed] = [new Uint8Array(32).fill(21), new Uint8Array(32).fill(22)] as const;
export const sealSeeds = [sealSeed, nextSealSeed, lastSealSeed];
export const sealKey = sealKeyOf(sealSeed);

/** A door on a new database, once its record is sealed and knows the editions: as a start of the program leaves it. */
export async function sealedDoor(store: Store): Promise<Door> {
  const door = openDoor(store, sealSeeds);
  await beginSeals(door, sealSeeds, false);
  await enterEditions(door, deciding);
  return door;
}
