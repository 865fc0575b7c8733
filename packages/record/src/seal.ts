import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts';
import type { Json } from './canonical-json.ts';
import { commitment } from './commitment.ts';
import { ed25519PublicKey, ed25519Sign, ed25519Verify, ed25519VerifyAside } from './platform.ts';

/**
 * What the program that appends entries signs with a key that its database does not hold: the entries of one transaction, by
 * the hash of the last, which the chain binds to all before it. Whoever writes to the database alone cannot make one.
 */
export interface Seal {
  /** number of the first entry of the transaction */
  readonly from: number;
  /** commits to the answer that was kept for a repeated request (`keptCommitment`); null where none was kept */
  readonly kept: string | null;
  /** 64 bytes (Ed25519) */
  readonly signature: Uint8Array;
}

/** The last entry of the transaction. */
export interface SealedEntry {
  readonly seq: number;
  /** 64 hexadecimal digits */
  readonly hash: string;
}

const sealTag = 'plenary record seal v1';
const keyTag = 'plenary record seal key v1';
const shape = /^([1-9]\d{0,15}) ([0-9a-f]{64}|-) ([A-Za-z0-9+/]{86}==)$/;
const publicKeyShape = /^[0-9a-f]{64}$/;

/** The text under a seal: five lines of ASCII, each ended by a newline. */
function sealText({ from, kept }: Omit<Seal, 'signature'>, { seq, hash }: SealedEntry): Uint8Array {
  return utf8(`${sealTag}\n${from}\n${seq}\n${hash}\n${kept ?? '-'}\n`);
}

/** Public key of a secret seed of 32 bytes, 64 hexadecimal digits: as the record names it. */
export function sealKeyOf(seed: Uint8Array): string {
  return toHex(ed25519PublicKey(seed));
}

export function isSealKey(text: string): boolean {
  return publicKeyShape.test(text);
}

/** A seal as the record stores it: `<from> <kept or -> <signature in base64>`. */
export function makeSeal(seed: Uint8Array, said: Omit<Seal, 'signature'>, entry: SealedEntry): string {
  return `${said.from} ${said.kept ?? '-'} ${toBase64(ed25519Sign(seed, sealText(said, entry)))}`;
}

/** The same, by a program that looks at the seal once more. `key`: the public half, by which it is known that the seal holds. */
export function makeOwnSeal(
  { seed, key }: { readonly seed: Uint8Array; readonly key: string },
  said: Omit<Seal, 'signature'>,
  entry: SealedEntry,
): string {
  const signature = ed25519Sign(seed, sealText(said, entry));
  remember(heldAs(key, { ...said, signature }, entry));
  return `${said.from} ${said.kept ?? '-'} ${toBase64(signature)}`;
}

/** null for what is no seal. */
export function parseSeal(text: string): Seal | null {
  const [, from, kept, encoded = ''] = shape.exec(text) ?? [];
  const signature = fromBase64(encoded);
  if (from === undefined || kept === undefined || signature?.length !== 64) return null;
  return { from: Number(from), kept: kept === '-' ? null : kept, signature };
}

/** Whether this key made the seal for this entry. */
export function sealHolds(key: string, seal: Seal, entry: SealedEntry): boolean {
  const as = heldAs(key, seal, entry);
  if (held.has(as)) return true;
  const holds = ed25519Verify(rawKey(key), sealText(seal, entry), seal.signature);
  if (holds) remember(as);
  return holds;
}

/** The same in another thread, so that it is known when it is asked. */
export async function foreseeSeal(key: string, seal: Seal, entry: SealedEntry): Promise<void> {
  const as = heldAs(key, seal, entry);
  if (held.has(as)) return;
  if (await ed25519VerifyAside(rawKey(key), sealText(seal, entry), seal.signature)) remember(as);
}

/** Seals that held lately, or were made here, with all that was said: the sequencer looks at each of them twice. */
const held = new Set<string>();
const mostHeld = 4_096;

function heldAs(key: string, { from, kept, signature }: Seal, { seq, hash }: SealedEntry): string {
  return `${key} ${from} ${kept ?? '-'} ${seq} ${hash} ${String.fromCharCode(...signature)}`;
}

function remember(as: string): void {
  held.add(as);
  if (held.size <= mostHeld) return;
  for (const first of held) {
    held.delete(first);
    return;
  }
}

/**
 * Binds a seal to the answer kept for a request, under the salt of the sealed entry: who asked, for what, under which id, and
 * what was answered.
 */
export function keptCommitment(kept: Kept, salt: string): string {
  return commitment({ ...kept }, salt);
}

export type Kept = {
  /** id of the request, as its sender chose it */
  readonly request: string;
  readonly command: string;
  /** an account, or null for the system */
  readonly actor: string | null;
  readonly answer: Json;
};

/** That whoever introduces a key holds it: a signature of the new key over itself and the key before it. */
export function proveSealKey(seed: Uint8Array, before: string | null): string {
  return toBase64(ed25519Sign(seed, keyText(sealKeyOf(seed), before)));
}

export function sealKeyProved(key: string, before: string | null, proof: string): boolean {
  const signature = fromBase64(proof);
  return isSealKey(key) && signature !== null && ed25519Verify(rawKey(key), keyText(key, before), signature);
}

function keyText(key: string, before: string | null): Uint8Array {
  return utf8(`${keyTag}\n${key}\n${before ?? '-'}\n`);
}

const raw = new Map<string, Uint8Array>();

/** One array for each key: the platform remembers what it made of it. */
function rawKey(key: string): Uint8Array {
  const known = raw.get(key) ?? fromHex(key) ?? new Uint8Array();
  raw.set(key, known);
  return known;
}
