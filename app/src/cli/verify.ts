import { access, constants, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, readVerified, type VerifiedState, verifiedText } from '../record/index.ts';
import { readSealSeeds } from '../seal/index.ts';
import type { Store } from '../store/database.ts';
import { putInPlace } from '../store/put-in-place.ts';
import { withOwnSealKey } from './own-seal-key.ts';
import { type Env, verifyStoreOn } from './verification.ts';
import { withReading } from './with-store.ts';

/** `npm run verify`: the chain, every published result and every table, recomputed from the record. */
export async function verify(args: readonly string[]): Promise<void> {
  const files = readFiles(args);
  const env = withOwnSealKey(process.env);
  const { seeds } = readSealSeeds(env);
  const problem = files === null ? wrongWords : (needsKey(files, seeds) ?? (await unusable(files)));
  if (files === null || problem !== null) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  await withReading(async (store) => {
    if (await holdsEntries(store)) return sayWhetherItStands(store, env, files, seeds);
    console.error('This database holds no entry: nothing was verified. Name another in DATABASE_URL or DATA_DIR.');
    return false;
  });
}

const wrongWords =
  'npm run verify takes no words but --keep <file>, which writes down how far the record stands, and --from <file>, which goes on ' +
  'from there: it verifies the database that DATABASE_URL or DATA_DIR names.';

/** Where to go on from, and where to write down how far the record stands. */
interface Files {
  readonly from?: string | undefined;
  readonly keep?: string | undefined;
}

/** null for anything else than the two. */
function readFiles(args: readonly string[]): Files | null {
  try {
    return parseArgs({ args: [...args], options: { from: { type: 'string' }, keep: { type: 'string' } } }).values;
  } catch {
    return null;
  }
}

function needsKey({ from, keep }: Files, seeds: readonly Uint8Array[]): string | null {
  if ((from === undefined && keep === undefined) || seeds.length > 0) return null;
  return 'What --keep writes is bound to the key of the seals, so that nobody else can make it: give PLENARY_SEAL_KEY.';
}

/** Said before anything is verified: that may take long. */
async function unusable({ from, keep }: Files): Promise<string | null> {
  for (const file of [from, keep])
    if (file !== undefined && (await kindOf(file)) === 'folder') return `${file} is a folder: name a file in it.`;
  if (keep === undefined) return null;
  const folder = path.dirname(keep);
  if ((await kindOf(folder)) !== 'folder') return `There is no folder ${folder} to write ${path.basename(keep)} into.`;
  return access(folder, constants.W_OK).then(
    () => null,
    () => `The folder ${folder} takes no files from you: --keep writes into it.`,
  );
}

function kindOf(name: string): Promise<'folder' | 'file' | 'nothing'> {
  return stat(name).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}

async function holdsEntries({ reads }: Store): Promise<boolean> {
  return (await reads.selectFrom('entry').select('seq').limit(1).executeTakeFirst()) !== undefined;
}

export async function sayWhetherItStands(
  store: Store,
  env: Env = process.env,
  { from, keep }: Files = {},
  seeds: readonly Uint8Array[] = [],
): Promise<boolean> {
  const began = performance.now();
  const before = from === undefined ? null : await verifiedIn(from, seeds);
  const { found, state } = await verifyStoreOn(store, env, before);
  // What failed stands last, beside the verdict.
  for (const state of ['ok', 'note', 'FAILED'] as const)
    for (const finding of found)
      if (stateOf(finding) === state) console.log(`${state.padEnd(6)}  ${finding.what}: ${finding.detail}`);
  const wrong = found.filter(({ ok }) => !ok).length;
  const good = wrong === 0;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = good
    ? 'The record stands'
    : `The record does not stand: ${wrong} of ${found.length} lines above say why`;
  console.log(`${verdict} (${seconds} s).`);
  if (keep !== undefined) await keepVerified(keep, state, seeds);
  return good;
}

/** What the file says was verified; null where there is no such file yet. Throws a sentence where it was made by somebody else. */
async function verifiedIn(file: string, seeds: readonly Uint8Array[]): Promise<VerifiedState | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (text === null) {
    console.log(`There is no file ${file} yet: all of the record is verified, from the first entry.`);
    return null;
  }
  const state = readVerified(text, seeds);
  if (state === null)
    throw new Error(
      `${file} was not written by "npm run verify -- --keep" with this PLENARY_SEAL_KEY, or was changed: nothing was verified. Look into it; without --from the whole record is verified.`,
    );
  return state;
}

async function keepVerified(file: string, state: VerifiedState | null, seeds: readonly Uint8Array[]): Promise<void> {
  const [seed] = seeds;
  if (state === null || seed === undefined) return console.log(`Nothing was written to ${file}.`);
  await putInPlace(file, verifiedText(state, seed), 0o600);
  console.log(`${file} says that the record stands up to entry ${state.entries}.`);
}

function stateOf({ ok, uncompared }: Finding): 'ok' | 'note' | 'FAILED' {
  if (!ok) return 'FAILED';
  return uncompared ? 'note' : 'ok';
}
