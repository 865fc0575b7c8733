import { randomBytes } from 'node:crypto';
import { formatVerifierKey, fromHex, parseVerifierKey, type SigningKey, signingKey, toHex } from '@plenary/record';
import { type Door, perform } from '../door/perform.ts';
import type { Db } from '../store/database.ts';
import { introduceLogKey } from './introduce-log-key.ts';

/**
 * The keys that sign now: those of the seeds that the record has introduced and not retired. A seed whose key the
 * record does not know signs nothing, since no reader could know it either.
 */
export async function signingKeys(db: Db, seeds: readonly Uint8Array[]): Promise<readonly SigningKey[]> {
  const rows = await db.selectFrom('log_key').select('key').where('retired_at', 'is', null).execute();
  return rows.flatMap(({ key }) => {
    const parsed = parseVerifierKey(key);
    if (!parsed.ok) return [];
    const held = seeds.map((seed) => signingKey(parsed.value.name, 'log', seed));
    return held.filter((candidate) => formatVerifierKey(candidate.key) === key);
  });
}

/** Why this program signs nothing, in a sentence for the terminal; null when one of the seeds signs. */
export async function seedProblem(db: Db, seeds: readonly Uint8Array[]): Promise<string | null> {
  if ((await signingKeys(db, seeds)).length > 0) return null;
  const keys = await db.selectFrom('log_key').select(['key', 'name', 'retired_at']).orderBy('introduced_at').execute();
  const current = keys.filter(({ retired_at }) => retired_at === null);
  const [first] = current;
  const given = current.map(({ key }) => key).join(' or ');
  if (seeds.length === 0)
    return first === undefined
      ? 'Nothing is signed: PLENARY_LOG_KEY is not set, and the record knows no key of its log. Draw one: npm run log:key -- draw.'
      : `Nothing is signed here: PLENARY_LOG_KEY is not set. Put into it the seed of ${given}.`;
  if (first === undefined)
    return 'Nothing is signed: the record knows no key of its log. Draw one: npm run log:key -- draw.';
  const old = keys.findLast(({ key, name }) =>
    seeds.some((seed) => formatVerifierKey(signingKey(name, 'log', seed).key) === key),
  );
  const held =
    old === undefined
      ? 'no seed given is one that the record knows'
      : old.name === first.name
        ? `the seed given is that of a key of ${old.name} that was retired`
        : `the seed given is that of ${old.name}, a log that has ended; ${first.name} succeeds it`;
  return `Nothing is signed: ${held}. Put into PLENARY_LOG_KEY that of ${given}.`;
}

/**
 * A demonstration draws its key at the first start and keeps it in its own database: it has no secret outside, the log
 * must outlive a restart, and nobody relies on its signatures. Its name ends in `.invalid` (RFC 2606) and is drawn, so
 * that no two demonstrations are one log to a witness. null where the record has a key that was drawn elsewhere.
 */
export async function demonstrationSeed(door: Door): Promise<Uint8Array | null> {
  const { writes } = door.store;
  if (!(await hasKey(door)))
    await writes
      .insertInto('log_demonstration_seed')
      .values({ seed: toHex(randomBytes(32)) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const kept = await writes.selectFrom('log_demonstration_seed').select('seed').executeTakeFirst();
  if (kept === undefined) return null;
  const seed = fromHex(kept.seed);
  if (seed === null) throw new Error('the seed of the demonstration is damaged');
  if (!(await hasKey(door))) {
    const name = `record-${randomBytes(4).toString('hex')}.demonstration.invalid`;
    const key = formatVerifierKey(signingKey(name, 'log', seed).key);
    // Another instance may have been quicker; then its name holds, and this one is refused.
    await perform(door, introduceLogKey, { key }, { account: null });
  }
  return seed;
}

async function hasKey({ store }: Door): Promise<boolean> {
  return (await store.writes.selectFrom('log_key').select('key').limit(1).executeTakeFirst()) !== undefined;
}
