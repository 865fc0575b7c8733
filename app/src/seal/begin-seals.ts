import { proveSealKey, sealKeyOf } from '@plenary/record';
import { type Door, type Outcome, perform } from '../door/perform.ts';
import { introduceSealKey, replaceSealKey } from './introduce-seal-key.ts';
import { sealKeys } from './seal-keys.ts';

const ofDemonstrations = 'This demonstration was started where its key is not: its database was moved or copied.';

/**
 * At each start: a record without seals gets the key of this program, and is sealed from here on. Throws, in a sentence for the
 * terminal, when the record is sealed with a key that this program does not hold. `mayReplace`: a demonstration that draws its own key
 * goes on with it, where its database was moved or copied. Gives why the door refused, or null.
 */
export async function beginSeals(
  door: Door,
  seeds: readonly Uint8Array[],
  mayReplace: boolean,
): Promise<Exclude<Outcome, { readonly ok: true }> | null> {
  const [seed] = seeds;
  if (seed === undefined) return null;
  const keys = await sealKeys(door.store.writes);
  const now = keys.at(-1)?.key ?? null;
  if (now !== null && seeds.some((held) => sealKeyOf(held) === now)) return null;
  if (now !== null && !mayReplace)
    throw new Error(
      `The record is sealed with the key ${now}, and PLENARY_SEAL_KEY holds the seed of ${seeds.map(sealKeyOf).join(' and ')}. ` +
        'Put the right seed into it. If it is lost: npm run seal:key -- replace "<reason>".' +
        (keys.at(-1)?.lost
          ? ` Entry ${keys.at(-1)?.seq} put that key in the place of a lost one: if nobody of yours did, restore the backup of before.`
          : ''),
    );
  const earlier = keys.find(({ key }) => key === sealKeyOf(seed));
  if (now !== null && earlier !== undefined)
    throw new Error(
      `The record is sealed with the key ${now}. The seed that this demonstration has drawn is that of an earlier key (${earlier.key}): ` +
        'start it with the seed of the key of now in PLENARY_SEAL_KEY. If that is lost, put a new one there: openssl rand -hex 32, and ' +
        'npm run seal:key -- replace "<reason>". Or delete the file of the drawn seed (….seal-key beside the database): another is drawn, and the record says so.',
    );
  const key = { key: sealKeyOf(seed), proof: proveSealKey(seed, now) };
  const outcome =
    now === null
      ? await perform(door, introduceSealKey, key, { account: null })
      : await perform(door, replaceSealKey, { ...key, lost: ofDemonstrations }, { account: null });
  if (outcome.ok) return null;
  // Another instance that starts beside it may have been quicker.
  const after = (await sealKeys(door.store.writes)).at(-1)?.key;
  return after !== undefined && door.sealer?.holds(after) ? null : outcome;
}
