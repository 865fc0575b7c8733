import { formatVerifierKey, signingKey } from '@plenary/record';
import { type Door, perform } from '../door/perform.ts';
import { logLine, logName } from './given-log.ts';
import { retireLogKey } from './retire-log-key.ts';

/** Given for tests: the successor of the log's key. */
export const nextSeed: Uint8Array = new Uint8Array(32).fill(10);
export const nextLine: string = formatVerifierKey(signingKey(logName, 'log', nextSeed).key);

export async function retire(door: Door, key: string = logLine): Promise<void> {
  const outcome = await perform(door, retireLogKey, { key }, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
