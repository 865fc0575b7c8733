import type { Db } from '../store/database.ts';
import { compareKept, haltOf, type KeptCheckpoint, keptWords, readKept } from './kept-checkpoint.ts';
import type { LogFinding } from './verify-log.ts';

/** The checkpoint that PLENARY_CHECKPOINT names, or why there is none to compare with; null where it names no file. */
export type KeptGiven = KeptCheckpoint | { readonly problem: string } | null;

/** To be read before the state of the database that is verified: what was signed later is no contradiction. */
export async function keptGiven(file: string | undefined): Promise<KeptGiven> {
  if (!file?.trim()) return null;
  try {
    return (await readKept(file.trim())) ?? { problem: `there is no file ${file.trim()}` };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the record holds what this machine signed last, and wrote down outside the database. */
export async function verifyKept(tx: Db, given: KeptGiven): Promise<readonly LogFinding[]> {
  const what = 'kept checkpoint';
  if (given === null) return [];
  if ('problem' in given) return [{ what, ok: true, uncompared: true, detail: `not compared: ${given.problem}` }];
  const verdict = await compareKept(tx, given);
  return [{ what, ok: haltOf(given, verdict) === null, detail: keptWords(given, verdict) }];
}
