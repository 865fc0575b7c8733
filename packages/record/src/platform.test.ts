import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from './bytes.ts';
import * as node from './platform.ts';
import * as browser from './platform-browser.ts';
import { sha512 } from './sha2.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('both twins have the same functions', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
});

describe.each([
  ['node', node],
  ['browser', browser],
])('%s', (_name, platform) => {
  test('SHA-256 gives the answers of FIPS 180-4', () => {
    expect(platform.sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(platform.sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(platform.sha256(utf8('é')))).toBe(platform.sha256Hex('é'));
    expect(platform.sha256('a').constructor).toBe(Uint8Array);
  });

  test('a signature is looked at aside as at once', async () => {
    const [seed, message] = [new Uint8Array(32).fill(3), utf8('a message')];
    const [key, signature] = [platform.ed25519PublicKey(seed), platform.ed25519Sign(seed, message)];
    expect(await platform.ed25519VerifyAside(key, message, signature)).toBe(true);
    expect(await platform.ed25519VerifyAside(key, utf8('another'), signature)).toBe(false);
    expect(await platform.ed25519VerifyAside(key.subarray(1), message, signature)).toBe(false);
  });

  // RFC 8032 section 7.1, tests 1 and 3.
  test.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('Ed25519 gives the answers of RFC 8032', (seed, key, message, signature) => {
    expect(toHex(platform.ed25519PublicKey(bytes(seed)))).toBe(key);
    expect(toHex(platform.ed25519Sign(bytes(seed), bytes(message)))).toBe(signature);
    expect(platform.ed25519Verify(bytes(key), bytes(message), bytes(signature))).toBe(true);
    expect(platform.ed25519Verify(bytes(key), bytes(`${message}00`), bytes(signature))).toBe(false);
  });

  test('Ed25519 takes no key, seed or signature of another length, and no second form of a signature', () => {
    const seed = new Uint8Array(32).fill(5);
    const key = platform.ed25519PublicKey(seed);
    const signature = platform.ed25519Sign(seed, utf8('a'));
    expect(platform.ed25519Verify(key.subarray(1), utf8('a'), signature)).toBe(false);
    expect(platform.ed25519Verify(key, utf8('a'), signature.subarray(1))).toBe(false);
    expect(platform.ed25519Verify(key, utf8('a'), plusOrder(signature))).toBe(false);
    expect(platform.ed25519Verify(new Uint8Array(32).fill(2), utf8('a'), signature)).toBe(false);
    expect(() => platform.ed25519Sign(new Uint8Array(31), utf8('a'))).toThrow(RangeError);
  });
});

/** The same signature with S + L for S, which a careless verifier takes. */
function plusOrder(signature: Uint8Array): Uint8Array {
  const order = bytes('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  const out = Uint8Array.from(signature);
  let carry = 0;
  for (let i = 0; i < 32; i++) {
    const sum = (out[32 + i] ?? 0) + (order[i] ?? 0) + carry;
    out[32 + i] = sum & 0xff;
    carry = sum >> 8;
  }
  return out;
}

describe('the twins agree', () => {
  test('on hashes of any length', () => {
    for (let length = 0; length < 300; length++) {
      const data = new Uint8Array(length).map((_, i) => (i * 7 + length) & 0xff);
      expect(browser.sha256Hex(data)).toBe(node.sha256Hex(data));
      if (length % 9 === 0 || (length > 108 && length < 132)) {
        expect(toHex(sha512(data))).toBe(createHash('sha512').update(data).digest('hex'));
      }
    }
    const long = new Uint8Array(300_001).fill(0x5a);
    expect(browser.sha256Hex(long)).toBe(node.sha256Hex(long));
  });

  test('on keys, signatures and what they refuse', () => {
    fc.assert(
      fc.property(seeds, fc.uint8Array({ maxLength: 200 }), fc.nat(511), (seed, message, bit) => {
        const key = node.ed25519PublicKey(seed);
        const signature = node.ed25519Sign(seed, message);
        expect(browser.ed25519PublicKey(seed)).toEqual(key);
        expect(browser.ed25519Sign(seed, message)).toEqual(signature);
        expect(browser.ed25519Verify(key, message, signature)).toBe(true);
        const changed = Uint8Array.from(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(browser.ed25519Verify(key, message, changed)).toBe(false);
        expect(node.ed25519Verify(key, message, changed)).toBe(false);
      }),
      { numRuns: 8 },
    );
  });
});
