import { formatVerifierKey, signingKey } from '@plenary/record';
import { type Door, perform } from '../../src/door/perform.ts';
import { retireLogKey } from '../../src/log/retire-log-key.ts';
import { logLine, logName } from './log.ts';

/** Given for tests: the successor of the log's key. */
export const nextSeed: Uint8Array = new Uint8Array(32).fill(10);
export const nextLine: string = formatVerifierKey(signingKey(logName, 'log', nextSeed).key);

export async function retire(door: Door, key: string = logLine): Promise<void> {
  const outcome = await perform(door, retireLogKey, { key }, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
