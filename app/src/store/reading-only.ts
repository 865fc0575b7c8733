import type { Db, Tx } from './database.ts';

/** What is read for one page, in whose snapshot nothing changes. */
const found = new WeakMap<Db, Map<string, Promise<unknown>>>();

/** For what decides on facts and is asked here what it would decide: it reads in the snapshot of the page, and writes nothing. */
export function readingOnly(reads: Db): Tx {
  const tx = reads.withoutPlugins() as Tx;
  found.set(tx, new Map());
  return tx;
}

/** The same facts, read once for all who ask while only reading. Where acts change them, each reads anew. `of`: what they are of. */
export function oncePerReading<Facts>(tx: Db, of: string, read: () => Promise<Facts>): Promise<Facts> {
  const known = found.get(tx);
  if (!known) return read();
  const before = known.get(of) as Promise<Facts> | undefined;
  if (before) return before;
  const facts = read();
  known.set(of, facts);
  return facts;
}
