import type { Json } from '@plenary/record';
import { keptCommitment, makeOwnSeal, type makeSeal, sealKeyOf } from '@plenary/record';
import type { Act } from './act.ts';
import { sealKeyIntroduced } from './standing.ts';

/** Seals what the door appends, with keys that the database does not hold. */
export interface Sealer {
  /** whether it holds the secret of a public key */
  holds(key: string): boolean;
  seal(key: string, said: Parameters<typeof makeSeal>[1], entry: Parameters<typeof makeSeal>[2]): string;
}

/** `seeds`: secret, 32 bytes each. */
export function sealerOf(seeds: readonly Uint8Array[]): Sealer {
  const held = new Map(seeds.map((seed) => [sealKeyOf(seed), seed]));
  return {
    holds: (key) => held.has(key),
    seal(key, said, entry) {
      const seed = held.get(key);
      if (seed === undefined) throw new Error('the key of the seals is not held');
      return makeOwnSeal({ seed, key }, said, entry);
    },
  };
}

/** With which key acts are sealed: the one of now. The first, and one in the place of a lost one, seals already its own introduction. */
export function sealingKey(now: string | null, acts: readonly Act[]): string | null {
  const said = acts.find(({ act }) => act === sealKeyIntroduced)?.data as
    | { readonly key: string; readonly lost?: string }
    | undefined;
  return said && (now === null || said.lost !== undefined) ? said.key : now;
}

/** What binds a seal to the answer kept for a request; null where none is kept. */
export function keptOf(
  request: { readonly requestId?: string; readonly account: string | null },
  { command, answer, salt }: { readonly command: string; readonly answer: Json; readonly salt: string },
): string | null {
  if (request.requestId === undefined) return null;
  return keptCommitment({ request: request.requestId, command, actor: request.account, answer }, salt);
}
