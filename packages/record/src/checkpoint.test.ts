import { describe, expect, test } from 'vitest';
import { logKey, origin, trustWith, witnessKeys } from '../test/log-fixture.ts';
import { addCosignatures } from './ask-witness.ts';
import { toBase64, utf8 } from './bytes.ts';
import { checkpointText, contradicts, parseCheckpointText, signCheckpoint } from './checkpoint.ts';
import { cosign } from './cosignature.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { signatureLine } from './signed-note.ts';
import { emptyRoot, leafHash } from './tree-hash.ts';
import type { Trust } from './trust.ts';
import { formatTrust, parseTrust } from './trust.ts';
import type { SigningKey } from './verifier-key.ts';
import { formatVerifierKey, signingKey } from './verifier-key.ts';

const root = leafHash(utf8('made up'));
const checkpoint = { origin, size: 20_000, root };
const text = checkpointText(checkpoint);
const note = signCheckpoint(checkpoint, [logKey], null);
const time = 1_828_000_000;

function cosigned(keys: readonly SigningKey[], at = time): string {
  return addCosignatures(
    note,
    keys.map((key) => signatureLine(cosign(text, key, at))),
  );
}

function codeOf(given: string | Uint8Array, trust: Trust): string {
  const opened = openCheckpoint(given, trust);
  return opened.ok ? 'ok' : opened.problem.code;
}

describe('the text of a checkpoint', () => {
  test('is origin, size and root', () => {
    expect(text).toBe(`${origin}\n20000\n${toBase64(root)}\n`);
    expect(parseCheckpointText(text)).toEqual({ ok: true, value: checkpoint });
  });

  const lines = text.split('\n');
  const cases: [string, string, RegExp][] = [
    ['no origin', text.slice(origin.length), /three lines/],
    ['an extension line', `${text}more\n`, /three lines/],
    ['no root', `${origin}\n20000\n`, /three lines/],
    ['no end', text.slice(0, -1), /three lines/],
    ['a leading zero', text.replace('20000', '020000'), /size/],
    ['a size of 2^53', text.replace('20000', String(2 ** 53)), /size/],
    ['a short root', `${origin}\n20000\n${toBase64(root.subarray(1))}\n`, /32 bytes/],
    ['a root without padding', text.replace('=\n', '\n'), /32 bytes/],
    ['an empty log with a root', `${origin}\n0\n${lines[2]}\n`, /empty log/],
  ];
  test.each(cases)('with %s is refused', (_name, given, message) => {
    const parsed = parseCheckpointText(given);
    expect(parsed.ok ? '' : parsed.problem.text).toMatch(message);
  });

  test('of an empty log is accepted', () => {
    expect(parseCheckpointText(`${origin}\n0\n${toBase64(emptyRoot)}\n`)).toMatchObject({
      ok: true,
      value: { size: 0 },
    });
  });
});

describe('signing', () => {
  test('never a smaller log, a second root, another log', () => {
    expect(signCheckpoint(checkpoint, [logKey], checkpoint)).toBe(note);
    expect(() => signCheckpoint({ ...checkpoint, size: 19_999 }, [logKey], checkpoint)).toThrow('a larger log');
    expect(() => signCheckpoint({ ...checkpoint, root: emptyRoot }, [logKey], checkpoint)).toThrow('another root');
    expect(() => signCheckpoint({ ...checkpoint, origin: 'b' }, [logKey], checkpoint)).toThrow('another log');
    expect(signCheckpoint({ ...checkpoint, size: 20_001, root: emptyRoot }, [logKey], checkpoint)).toContain('20001');
  });

  test('only with keys of a log, and only what reads back', () => {
    expect(() => signCheckpoint(checkpoint, [], null)).toThrow('with its keys');
    expect(() => signCheckpoint(checkpoint, [witnessKeys[0] as SigningKey], null)).toThrow('with its keys');
    expect(() => signCheckpoint({ ...checkpoint, size: -1 }, [logKey], null)).toThrow('not a size');
    expect(() => signCheckpoint({ ...checkpoint, origin: 'a\nb' }, [logKey], null)).toThrow('three lines');
    expect(() => cosign(text, logKey, time)).toThrow('witness key');
    expect(() => cosign(text, witnessKeys[0] as SigningKey, 1.5)).toThrow('whole seconds');
    expect(() => cosign(text, witnessKeys[0] as SigningKey, -1)).toThrow('whole seconds');
  });

  test('two roots for one size contradict each other', () => {
    expect(contradicts(checkpoint, checkpoint)).toBe(false);
    expect(contradicts(checkpoint, { ...checkpoint, root: emptyRoot })).toBe(true);
    expect(contradicts(checkpoint, { ...checkpoint, root: emptyRoot, size: 20_001 })).toBe(false);
    expect(contradicts(checkpoint, { ...checkpoint, root: emptyRoot, origin: 'b' })).toBe(false);
  });
});

describe('opening', () => {
  test('tells who signed, who cosigned when, and whether the quorum is reached', () => {
    const [first, second] = witnessKeys as [SigningKey, SigningKey];
    const opened = openCheckpoint(cosigned([first, second]), trustWith(2));
    expect(opened).toEqual({
      ok: true,
      value: {
        checkpoint,
        text,
        signedBy: [logKey.key.keyId],
        cosignatures: [
          { name: first.key.name, time },
          { name: second.key.name, time },
        ],
        quorumReached: true,
      },
    });
    expect(openCheckpoint(cosigned([first]), trustWith(2))).toMatchObject({
      ok: true,
      value: { quorumReached: false },
    });
    expect(openCheckpoint(note, trustWith(0))).toMatchObject({ ok: true, value: { quorumReached: true } });
  });

  test('passes over unknown keys, and takes either key while keys are changed', () => {
    const other = signingKey(origin, 'log', new Uint8Array(32).fill(9));
    const both = signCheckpoint(checkpoint, [logKey, other], null);
    expect(codeOf(both, trustWith(0))).toBe('ok');
    expect(codeOf(both, { ...trustWith(0), logKeys: [other.key] })).toBe('ok');
    expect(codeOf(note, { ...trustWith(0), logKeys: [other.key] })).toBe('unsigned');
    const opened = openCheckpoint(both, { ...trustWith(0), logKeys: [logKey.key, other.key] });
    expect(opened).toMatchObject({ ok: true, value: { signedBy: [logKey.key.keyId, other.key.keyId] } });
  });

  test('refuses another log, a false signature, a false cosignature', () => {
    const [witness] = witnessKeys as [SigningKey];
    expect(codeOf(note, { ...trustWith(0), origin: 'record.example/other' })).toBe('origin');
    const liar: SigningKey = { ...logKey, sign: () => new Uint8Array(64) };
    expect(codeOf(signCheckpoint(checkpoint, [liar], null), trustWith(0))).toBe('signature');
    const short: SigningKey = { ...logKey, sign: () => new Uint8Array(63) };
    expect(codeOf(signCheckpoint(checkpoint, [short], null), trustWith(0))).toBe('signature');
    expect(codeOf(addCosignatures(note, [signatureLine(cosign('other\n', witness, time))]), trustWith(1))).toBe(
      'signature',
    );
    const empty = { ...cosign(text, witness, time), bytes: new Uint8Array(71) };
    expect(codeOf(addCosignatures(note, [signatureLine(empty)]), trustWith(1))).toBe('signature');
    const far = { ...cosign(text, witness, time), bytes: new Uint8Array(72).fill(255) };
    expect(codeOf(addCosignatures(note, [signatureLine(far)]), trustWith(1))).toBe('signature');
    expect(codeOf('', trustWith(0))).toBe('note');
    expect(codeOf(note.replace('20000', '2000x'), trustWith(0))).toBe('checkpoint');
  });

  test('a later cosignature of the same witness takes the place of the earlier', () => {
    const [witness] = witnessKeys as [SigningKey];
    const later = addCosignatures(cosigned([witness]), [signatureLine(cosign(text, witness, time + 60))]);
    expect(openCheckpoint(later, trustWith(1))).toMatchObject({ value: { cosignatures: [{ time: time + 60 }] } });
    expect(addCosignatures(note, [note.slice(note.indexOf('—'))])).toBe(note);
    const [first, second] = witnessKeys as [SigningKey, SigningKey];
    const lineOf = (key: SigningKey, when: number): string => signatureLine(cosign(text, key, when));
    const replaced = addCosignatures(cosigned([first, second]), [lineOf(first, time + 1)]);
    expect(replaced).toBe(note + lineOf(first, time + 1) + lineOf(second, time));
    // Keys of one name, or of one id, are still two keys.
    const namesake = signingKey(first.key.name, 'witness', new Uint8Array(32).fill(88));
    expect(addCosignatures(cosigned([first]), [lineOf(namesake, time)])).toBe(
      cosigned([first]) + lineOf(namesake, time),
    );
    const sameId = lineOf(first, time).replace(first.key.name, 'other.example');
    expect(addCosignatures(cosigned([first]), [sameId])).toBe(cosigned([first]) + sameId);
    expect(() => addCosignatures(note, ['— x\n'])).toThrow(RangeError);
    expect(() => addCosignatures('x', [])).toThrow(RangeError);
  });
});

/** One in so many values of each byte, others at the next byte. The long tests try every value. */
const oneIn = Number(process.env.BYTES_ONE_IN ?? 5);

test(`every byte of a checkpoint and its cosignature, one in ${oneIn} of 255 values: none passes`, () => {
  const [witness] = witnessKeys as [SigningKey];
  const trust = trustWith(1, [witness]);
  const bytes = utf8(cosigned([witness]));
  expect(openCheckpoint(bytes, trust)).toMatchObject({ ok: true, value: { quorumReached: true } });
  let undetected = 0;
  for (let at = 0; at < bytes.length; at++) {
    const original = bytes[at] ?? 0;
    for (let value = 0; value < 256; value++) {
      if (value === original || (value + at) % oneIn !== 0) continue;
      bytes[at] = value;
      const opened = openCheckpoint(bytes, trust);
      if (opened.ok && opened.value.quorumReached) undetected++;
    }
    bytes[at] = original;
  }
  expect(undetected).toBe(0);
}, 60_000);

describe('trust', () => {
  test('reads back', () => {
    for (const quorum of [0, 2, 3]) {
      expect(parseTrust(formatTrust(trustWith(quorum)))).toEqual({ ok: true, value: trustWith(quorum) });
    }
  });

  const good = JSON.parse(formatTrust(trustWith(2))) as Record<string, unknown>;
  const log = formatVerifierKey(logKey.key);
  const witness = formatVerifierKey((witnessKeys[0] as SigningKey).key);
  const alias = formatVerifierKey(signingKey('alias.example', 'witness', new Uint8Array(32).fill(20)).key);
  const cases: [string, unknown, RegExp][] = [
    ['a list', [], /object/],
    ['null', null, /object/],
    ['no origin', { ...good, origin: '' }, /origin/],
    ['two lines of origin', { ...good, origin: 'a\nb' }, /origin/],
    ['a field more', { ...good, quorums: 1 }, /unknown field/],
    ['no key of the log', { ...good, logKeys: [] }, /no key/],
    ['no list', { ...good, witnesses: 'x' }, /no list/],
    ['a key that is no text', { ...good, witnesses: [1] }, /line of text/],
    ['a malformed key', { ...good, witnesses: ['x'] }, /form/],
    ['a witness as log', { ...good, logKeys: [witness] }, /not that of a log/],
    ['a log as witness', { ...good, witnesses: [log] }, /not that of a witness/],
    ['one key under two names', { ...good, witnesses: [witness, alias] }, /twice/],
    ['a quorum beyond the witnesses', { ...good, quorum: 4 }, /0 to 3/],
    ['half a quorum', { ...good, quorum: 1.5 }, /whole number/],
    ['a negative quorum', { ...good, quorum: -1 }, /whole number/],
  ];
  test.each(cases)('with %s is refused', (_name, value, message) => {
    const parsed = parseTrust(JSON.stringify(value));
    expect(parsed.ok ? '' : parsed.problem.text).toMatch(message);
  });

  test('that is not JSON is refused', () => {
    expect(parseTrust('{')).toMatchObject({ ok: false, problem: { code: 'trust' } });
  });
});
