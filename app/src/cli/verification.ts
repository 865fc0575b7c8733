import { sealKeyOf } from '@plenary/record';
import { verifyDocuments } from '../credentials/index.ts';
import { type KeyGiven, signInKey, verifyDetails, verifyNames, verifyWaysIn } from '../identity/index.ts';
import { keptGiven, logBeside, readLogConfig, verifyKept, verifyPromises, type WitnessesGiven } from '../log/index.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { type Finding, type Verified, type VerifiedState, verifyOn } from '../record/index.ts';
import { verifyTexts } from '../reference/index.ts';
import { readSealSeeds } from '../seal/index.ts';
import type { Store, Tx } from '../store/database.ts';
import { type Mode, verifyMode, writtenMode } from '../store/mode.ts';
import { verifyMade } from '../store/verify-made.ts';

/** Checks the record of this database with the acts and commands of this program, and what keeps it, in one state of it. */
export async function verifyStore(store: Store, env: Env = {}): Promise<readonly Finding[]> {
  return (await verifyStoreOn(store, env, null)).found;
}

/** The same behind what was verified before; null: from the first entry. */
export async function verifyStoreOn(store: Store, env: Env, from: VerifiedState | null): Promise<Verified> {
  const kept = await keptGiven(env.PLENARY_CHECKPOINT);
  const sealKeys = readSealSeeds(env).seeds.map(sealKeyOf);
  const others = async (tx: Tx): Promise<readonly Finding[]> => [
    ...(await verifyMade(tx)),
    await verifyMode(tx),
    ...(await verifyTexts(tx)),
    ...(await verifyNames(tx)),
    ...(await verifyDetails(tx)),
    ...(await verifyDocuments(tx)),
    ...(await verifyWaysIn(tx, keyGiven(env, await writtenMode(tx)))),
    ...(await verifyPromises(tx, witnessesGiven(env))),
    ...(await verifyKept(tx, kept)),
  ];
  return verifyOn(store, { acts, again, tables, filled, sealKeys, beside: logBeside }, from, others);
}

/** What the environment of the program holds, as far as it is given to whoever verifies: nothing of it is needed. */
export type Env = Readonly<Record<string, string | undefined>>;

function keyGiven(env: Env, mode: Mode | null): KeyGiven {
  const secret = env.PLENARY_SECRET?.trim() || null;
  if (secret === null && mode !== 'demonstration') return null;
  return { key: signInKey({ mode: mode ?? 'production', secret }), sure: secret !== null };
}

function witnessesGiven(env: Env): WitnessesGiven {
  if (!env.PLENARY_WITNESSES?.trim()) return null;
  const read = readLogConfig(env);
  return read.ok ? read.config : null;
}
