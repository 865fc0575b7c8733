import { proveSealKey, sealKeyOf } from '@plenary/record';
import type { Config } from '../config.ts';
import type { Door } from '../door/perform.ts';
import { doorAsItIs } from '../keep-record.ts';
import { acceptUnsealed, allSeals, introduceSealKey, replaceSealKey, sealKeys, unsealedSaid } from '../seal/index.ts';
import type { Store } from '../store/database.ts';
import { asked } from './asked.ts';
import { recordAct } from './record-act.ts';
import { withDoor, withReading, withStore } from './with-store.ts';

const usage = `Usage:
  npm run seal:key -- list                  the public keys with which the record was sealed; the last one seals now
  npm run seal:key -- change                a new key seals from here on: put its seed before the old one into PLENARY_SEAL_KEY, with a
                                            comma, and start the program with both first
  npm run seal:key -- replace "<reason>"    the same when the old seed is lost; the reason is public, and readers have only your word
  npm run seal:key -- accept "<reason>"     lets the first entries stand that bear no seal, so that the log is signed again; the reason
                                            is public
A seed is 64 hexadecimal digits: openssl rand -hex 32. Each change is an act in the record.`;

/** `npm run seal:key`: the keys with which the program seals what it records. */
export async function sealKey([what, ...words]: readonly string[]): Promise<void> {
  const reason = words.join(' ').trim();
  if (what === 'list' && reason === '') return withReading(list);
  if (what === 'change' && reason === '') return withDoor(change);
  if (what === 'replace' && reason !== '') return withStore((store, config) => replace(store, config, reason));
  if (what === 'accept' && reason !== '') return withDoor((door) => accept(door, reason));
  console.error(usage);
  process.exitCode = 2;
}

async function accept(door: Door, reason: string): Promise<boolean> {
  const [first, ...more] = (await allSeals(door.store.reads)).open;
  if (first !== undefined && !(await asked(`This will stand: ${unsealedSaid(first)}.`))) return false;
  const done = await recordAct(door, acceptUnsealed, { reason });
  if (done && first !== undefined) console.log(`Stands from now on: ${unsealedSaid(first)}.`);
  if (done && more.length > 0) console.log(`Not yet: ${more.map(unsealedSaid).join('; ')}.`);
  return done;
}

async function list(store: Store): Promise<boolean> {
  const keys = await sealKeys(store.reads);
  if (keys.length === 0) console.log('The record is not sealed yet: the program introduces its key at its start.');
  for (const { key, seq, at, lost } of keys)
    console.log(
      `${key}  entry ${seq}, ${at}${lost === null ? '' : `, in the place of a lost key, whose word it has not: ${lost}`}`,
    );
  return true;
}

async function change(door: Door, { sealSeeds }: Config): Promise<boolean> {
  const [newest] = sealSeeds;
  if (newest === undefined) {
    console.error('PLENARY_SEAL_KEY is not set. Put the new seed into it, a comma, and the seed of the key in use.');
    return false;
  }
  const now = (await sealKeys(door.store.reads)).at(-1)?.key ?? null;
  if (sealKeyOf(newest) !== now)
    return recordAct(door, introduceSealKey, { key: sealKeyOf(newest), proof: proveSealKey(newest, now) });
  console.error(
    'The first seed in PLENARY_SEAL_KEY is that of the key in use. Put the new one before it, with a comma.',
  );
  return false;
}

async function replace(store: Store, config: Config, lost: string): Promise<boolean> {
  const [newest] = config.sealSeeds;
  if (newest === undefined) {
    console.error('PLENARY_SEAL_KEY is not set. Put the new seed into it: openssl rand -hex 32');
    return false;
  }
  const now = (await sealKeys(store.reads)).at(-1)?.key ?? null;
  const input = { key: sealKeyOf(newest), proof: proveSealKey(newest, now), lost };
  return recordAct(doorAsItIs(store, config), replaceSealKey, input);
}
