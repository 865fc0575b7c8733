import type { Group } from './group.ts';
import { checkKnowledge, proveKnowledge } from './proofs.ts';
import { type Random, randomScalars } from './random.ts';
import { member } from './reader.ts';
import { refuse } from './refusal.ts';
import { Secret } from './secret.ts';
import type { SingleText } from './trustees-format.ts';

/** A key of one trustee alone, for instance the server's: the secret and what is published (section 8.1). */
export type SingleKey = { readonly secret: Secret; readonly published: SingleText };

/** Draws a key of one trustee and proves that its owner knows it. `label` names the draws, for tests that repeat them. */
export function newSingleKey(group: Group, random: Random = randomScalars(group.order), label = 'single/1'): SingleKey {
  const x = random(`${label}/x`);
  return { secret: new Secret(x), published: publishKey(group, x, random(`${label}/pok/w`)) };
}

/** X = g^x and the proof that its owner knows x; prefix `pok|group|X|`. */
export function publishKey(group: Group, x: bigint, w: bigint): SingleText {
  const publicKey = group.powerOfGenerator(x).toString();
  return { pok: proveKnowledge(group, keyPrefix(group, publicKey), x, w), public_key: publicKey };
}

/** Membership and proof of a published key; returns X. */
export function checkKey(group: Group, { pok, public_key }: SingleText, at: string): bigint {
  const key = member(group, public_key, `${at}.public_key`);
  if (!checkKnowledge(group, keyPrefix(group, public_key), key, pok)) refuse('trustees.proof', '8.1', { at });
  return key;
}

function keyPrefix(group: Group, publicKey: string): string {
  return `pok|${group.name}|${publicKey}|`;
}
