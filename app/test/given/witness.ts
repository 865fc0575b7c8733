import path from 'node:path';
import { formatVerifierKey } from '@plenary/record';
import { inject } from 'vitest';
import { addLog, createWitness, openWitness } from '../../../tools/witness/witness-folder.ts';
import { witnessServer } from '../../../tools/witness/witness-server.ts';
import type { WitnessPlace } from '../../src/log/log-config.ts';
import type { TestDatabase } from '../database.ts';
import { makeDatabase } from '../postgres.ts';
import { listening } from './log.ts';

/** Given for tests: the witness that archives run, over HTTP on this machine, and a backup that comes back. */

/** A witness with a folder of its own that knows the logs of these keys. */
export async function startWitness(
  folder: string,
  name: string,
  keys: readonly string[],
): Promise<AsyncDisposable & { readonly place: WitnessPlace }> {
  const own = path.join(folder, name);
  createWitness(own, `${name}.example/witness`);
  return serveWitness(folder, name, keys);
}

/** The same witness, started again, with further keys. */
export async function serveWitness(
  folder: string,
  name: string,
  keys: readonly string[],
): Promise<AsyncDisposable & { readonly place: WitnessPlace }> {
  const own = path.join(folder, name);
  for (const line of keys) addLog(own, line.split('+', 1)[0] ?? '', line);
  const opened = openWitness(own);
  const server = await listening(witnessServer(opened, () => Math.floor(Date.now() / 1000)));
  const { key } = opened.key;
  return Object.assign(server, { place: { key, line: formatVerifierKey(key), address: server.address } });
}

/** A copy of a database that nobody uses now. */
export async function copyOf(db: TestDatabase): Promise<AsyncDisposable & { readonly url: string }> {
  const name = new URL(db.url.replace('@/', '@localhost/')).pathname.slice(1);
  const copy = await makeDatabase(inject('serverUrl'), name);
  return { url: copy.url, [Symbol.asyncDispose]: copy.drop };
}
