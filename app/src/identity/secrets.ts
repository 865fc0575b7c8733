import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import { bytesOfCode, codeBytes, codeOf } from './codes.ts';

/**
 * What a browser holds for a sign-in and for its forms, a letter for a link, and a phone for a person's own calendar. The database keeps a hash of it under a key that stands in
 * PLENARY_SECRET alone: who can write to the database, and no more, can make neither.
 */
export type Purpose = 'sign-in' | 'link' | 'forms' | 'calendar' | 'screen';

/** In a demonstration anybody may sign in anyway: with one key for all of them a sign-in outlives a start of the program. */
const ofDemonstrations = 'the key of every demonstration is known to everybody';

export function signInKey({ mode, secret }: Pick<Config, 'mode' | 'secret'>): KeyObject {
  if (secret === null && mode === 'production') throw new Error('Production needs PLENARY_SECRET.');
  return createSecretKey(
    new Uint8Array(hkdfSync('sha256', secret ?? ofDemonstrations, '', 'plenary sign-ins and links', 32)),
  );
}

const drawn = 24;
const check = 8;
/** 32 bytes in base64url. */
const shape = /^[\w-]{43}$/;

/** Of a link, which is typed too: 88 bits and 32, in 24 letters and digits. */
const drawnOfCode = 11;

/** 192 bits drawn by lot and 64 that follow from them: a guess is seen as one without asking the database. A link is a code (codes.ts). */
export function drawSecret(key: KeyObject, purpose: Purpose): { readonly token: string; readonly hash: string } {
  return secretOf(key, purpose, randomBytes(purpose === 'link' ? drawnOfCode : drawn));
}

/**
 * A link whose secret follows from what was drawn elsewhere, and from the key: it can be made once more for as long as that is kept, and
 * by nobody who has not both.
 */
export function linkOfLot(key: KeyObject, drawn: string): { readonly token: string; readonly hash: string } {
  return secretOf(key, 'link', mac(key, 'lot', 'link', drawn).subarray(0, drawnOfCode));
}

function secretOf(key: KeyObject, purpose: Purpose, lot: Buffer): { readonly token: string; readonly hash: string } {
  const bytes = Buffer.concat([lot, checkOf(key, purpose, lot)]);
  const token = purpose === 'link' ? codeOf(bytes.subarray(0, codeBytes)) : bytes.toString('base64url');
  return { token, hash: hashOf(key, purpose, token) };
}

const idBytes = 16;

/**
 * The secret address of a thing: its id (a UUID), and 128 bits that follow from it and the key. Nothing of it is kept: who reads the
 * database, and has not the key, can make none.
 */
export function addressOfThing(key: KeyObject, purpose: Purpose, id: string): string {
  const lot = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([lot, mac(key, 'thing', purpose, id).subarray(0, idBytes)]).toString('base64url');
}

/** The id in such an address; null where it was not made here, for this purpose, under this key. */
export function thingAt(key: KeyObject, purpose: Purpose, address: string): string | null {
  if (!isSecret(address)) return null;
  const hex = Buffer.from(address, 'base64url').subarray(0, idBytes).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const right = Buffer.from(addressOfThing(key, purpose, id));
  return timingSafeEqual(Buffer.from(address), right) ? id : null;
}

/** Links made before there were codes are like the secret of a browser. */
export function hasShape(token: string): boolean {
  return bytesOfCode(token) !== null || isSecret(token);
}

function isSecret(token: string): boolean {
  return shape.test(token) && Buffer.from(token, 'base64url').toString('base64url') === token;
}

/** Whether it was drawn here, for this purpose, under this key. Not whether it still holds. */
export function isOurs(key: KeyObject, purpose: Purpose, token: string): boolean {
  const code = purpose === 'link' ? bytesOfCode(token) : null;
  if (code === null && !isSecret(token)) return false;
  const [bytes, length] = code === null ? [Buffer.from(token, 'base64url'), drawn] : [code, drawnOfCode];
  const follows = bytes.subarray(length);
  return timingSafeEqual(follows, checkOf(key, purpose, bytes.subarray(0, length)).subarray(0, follows.length));
}

export function hashOf(key: KeyObject, purpose: Purpose, token: string): string {
  return mac(key, 'hash', purpose, token).toString('hex');
}

/** Binds a kept hash to what stands beside it, so that no row can be handed to another account. */
export function sealOf(key: KeyObject, purpose: Purpose, ...said: readonly string[]): string {
  return mac(key, 'seal', purpose, ...said).toString('hex');
}

export function sealHolds(seal: string, key: KeyObject, purpose: Purpose, ...said: readonly string[]): boolean {
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(key, purpose, ...said))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function checkOf(key: KeyObject, purpose: Purpose, lot: Buffer): Buffer {
  return mac(key, 'check', purpose, lot.toString('hex')).subarray(0, check);
}

function mac(key: KeyObject, ...said: readonly string[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(said)).digest();
}
