import { createHash, webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashBase64, hashHex, hashScalar } from './hash.ts';
import { toHex } from './num.ts';
import { platform as browser } from './platform/browser.ts';
import { sha256 } from './sha256.ts';

test('the examples of FIPS 180-4', () => {
  expect(toHex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(toHex(sha256(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every length around a block agrees with WebCrypto', async () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).map((_, i) => (i * 37 + length) & 255);
    const expected = new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes));
    expect(sha256(bytes)).toEqual(expected);
  }
});

test('text is hashed as UTF-8, in the browser as in Node', () => {
  const text = 'Élection nº 1, Côte d’Ivoire 🗳';
  const expected = createHash('sha256').update(text, 'utf8').digest();
  expect(toHex(browser.sha256(text))).toBe(expected.toString('hex'));
  expect(hashHex(text)).toBe(expected.toString('hex'));
  expect(hashBase64(text)).toBe(expected.toString('base64').replace('=', ''));
});

test('a part of a larger buffer is hashed from its own start', () => {
  const buffer = new Uint8Array(100).map((_, i) => i);
  expect(toHex(sha256(buffer.subarray(10, 90)))).toBe(
    createHash('sha256').update(buffer.subarray(10, 90)).digest('hex'),
  );
});

test('H joins its elements with commas and reduces the digest', () => {
  const digest = BigInt(`0x${hashHex('prefix|12,345')}`);
  expect(hashScalar(1_000_003n, 'prefix|', [12n, 345n])).toBe(digest % 1_000_003n);
});
