import { describe, expect, test } from 'vitest';
import { logKey, madeUpEntries, memoryLog, salt, signedCheckpoint, trustWith } from '../test/log-fixture.ts';
import { toBase64, utf8 } from './bytes.ts';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { commitment } from './commitment.ts';
import type { Entry } from './entry.ts';
import { entryHash } from './entry.ts';
import { inclusionProof } from './merkle-proof.ts';
import { sha256Hex } from './platform.ts';
import type { ProofFile } from './proof-file.ts';
import { formatProofFile, parseProofFile } from './proof-file.ts';
import { formatProofOfEntry, parseProofOfEntry } from './proof-of-entry.ts';
import { emptyRoot } from './tree-hash.ts';
import { verifyDocument, verifyProof } from './verify-document.ts';

const document = utf8('%PDF made-up resolution');
const data: Json = { files: [{ language: 'en', sha256: sha256Hex(document) }], symbol: 'made up' };

/** Twelve entries, of which the last publishes the document. */
function recordOf(value: Json, audience = 'public') {
  const before = madeUpEntries(11);
  const last = before.at(-1) as Entry;
  const bound = { ...last, seq: 12, act: 'document.published', audience, commitment: commitment(value, salt) };
  const entry: Entry = { ...bound, previous: entryHash(last) };
  const log = memoryLog([...before, entry]);
  const file: ProofFile = {
    extra: formatProofOfEntry({ entry, data: { value, salt } }),
    index: 11,
    path: inclusionProof(11, log.size, log.readTile),
    checkpoint: signedCheckpoint(log),
  };
  return { entry, log, file, proof: formatProofFile(file) };
}

const record = recordOf(data);
const trust = trustWith(0);

function codeOf(proof: string | Uint8Array, given = document, whom = trust): string {
  const verdict = verifyDocument(proof, given, whom);
  return verdict.ok ? 'ok' : verdict.problem.code;
}

describe('a document in the record', () => {
  test('is named by its entry', () => {
    const verdict = verifyDocument(record.proof, document, trust);
    expect(verdict).toMatchObject({ ok: true, value: { bond: 'named', index: 11, entry: record.entry } });
    expect(verdict).toMatchObject({ value: { sha256: sha256Hex(document), checkpoint: { quorumReached: true } } });
    expect(verifyDocument(record.proof, document, trustWith(2))).toMatchObject({
      value: { checkpoint: { quorumReached: false } },
    });
  });

  test('is the data of its entry, with or without a newline at the end', () => {
    const result = recordOf({ valid: 122, elected: ['made-up person'] });
    const text = canonicalJson({ valid: 122, elected: ['made-up person'] });
    expect(verifyDocument(result.proof, utf8(text), trust)).toMatchObject({ ok: true, value: { bond: 'data' } });
    expect(codeOf(result.proof, utf8(`${text}\n`))).toBe('ok');
    expect(codeOf(result.proof, utf8(`${text} `))).toBe('other-document');
    expect(codeOf(result.proof, utf8(text.replace('122', '123')))).toBe('other-document');
  });

  test('is proved to its audience when the act is not public', () => {
    expect(codeOf(recordOf(data, 'bureau').proof)).toBe('ok');
  });

  test('is named only by a field sha256 that is its hash', () => {
    expect(codeOf(recordOf({ note: sha256Hex(document) }).proof)).toBe('other-document');
    expect(codeOf(recordOf({ sha256: sha256Hex(document).toUpperCase() }).proof)).toBe('other-document');
    expect(codeOf(recordOf([null, 1, 'x', { sha256: sha256Hex(document) }]).proof)).toBe('ok');
  });
});

describe('refused', () => {
  const { file, entry } = record;
  const withFile = (change: Partial<ProofFile>): string => formatProofFile({ ...file, ...change });
  const extra = (fields: Json): string => withFile({ extra: utf8(canonicalJson(fields)) });
  const whole = entry as unknown as Json;
  const cases: [string, string, string][] = [
    ['not a proof', 'text', 'proof'],
    ['no extra data', withFile({ extra: null }), 'extra'],
    ['extra data that are no JSON', withFile({ extra: utf8('x') }), 'extra'],
    ['extra data that are a list', withFile({ extra: utf8('[]') }), 'extra'],
    ['extra data that are no text', withFile({ extra: Uint8Array.of(0xff) }), 'extra'],
    ['another version', extra({ entry: whole, v: 2 }), 'extra'],
    ['a field more', extra({ entry: whole, more: 1, v: 1 }), 'extra'],
    ['no entry', extra({ v: 1 }), 'extra'],
    ['data without salt', extra({ data, entry: whole, v: 1 }), 'extra'],
    ['salt without data', extra({ entry: whole, salt, v: 1 }), 'extra'],
    ['a malformed salt', extra({ data, entry: whole, salt: 'x', v: 1 }), 'extra'],
    ['a fraction in the data', withFile({ extra: utf8(`{"data":0.5,"entry":{},"v":1}`) }), 'extra'],
    ['spaces', withFile({ extra: utf8(JSON.stringify({ data, entry, salt, v: 1 }, null, 1)) }), 'extra'],
    ['other data', extra({ data: 1, entry: whole, salt, v: 1 }), 'commitment'],
    ['data kept back', extra({ entry: whole, v: 1 }), 'private'],
    [
      'another entry',
      extra({ data, entry: { ...entry, capacity: 'x' } as unknown as Json, salt, v: 1 }),
      'not-included',
    ],
    ['another place', withFile({ index: 10 }), 'not-included'],
    ['another path', withFile({ path: [emptyRoot, ...file.path.slice(1)] }), 'not-included'],
    ['no path', withFile({ path: [] }), 'not-included'],
    ['another tree', withFile({ checkpoint: signedCheckpoint({ size: 12, root: emptyRoot }) }), 'not-included'],
    ['no checkpoint', withFile({ checkpoint: '' }), 'note'],
    ['a malformed checkpoint', withFile({ checkpoint: file.checkpoint.replace('\n12\n', '\n012\n') }), 'checkpoint'],
    ['a changed checkpoint', withFile({ checkpoint: file.checkpoint.replace('\n12\n', '\n13\n') }), 'signature'],
  ];
  test.each(cases)('%s', (_name, proof, code) => {
    expect(codeOf(proof)).toBe(code);
    if (code !== 'private') expect(verifyProof(proof, trust)).toMatchObject({ ok: false, problem: { code } });
  });

  test('another document, another log, another key', () => {
    expect(codeOf(record.proof, utf8('%PDF made-up resolutiom'))).toBe('other-document');
    expect(codeOf(record.proof, document, { ...trust, origin: 'b' })).toBe('origin');
    expect(codeOf(record.proof, document, { ...trust, logKeys: [] })).toBe('unsigned');
    expect(logKey.key.use).toBe('log');
  });
});

describe('a proof file', () => {
  test('reads back letter for letter', () => {
    expect(parseProofFile(record.proof)).toEqual({ ok: true, value: record.file });
    const bare: ProofFile = { extra: null, index: 0, path: [], checkpoint: 'x' };
    expect(parseProofFile(formatProofFile(bare))).toEqual({ ok: true, value: bare });
    expect(formatProofFile(bare)).toBe('c2sp.org/tlog-proof@v1\nindex 0\n\nx');
  });

  const hash = `${toBase64(emptyRoot)}\n`;
  const cases: [string, string | Uint8Array][] = [
    ['bad UTF-8', Uint8Array.of(0xff)],
    ['no blank line', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
    ['another version', 'c2sp.org/tlog-proof@v2\nindex 0\n\nx'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\nx'],
    ['a leading zero', 'c2sp.org/tlog-proof@v1\nindex 01\n\nx'],
    ['two lines of extra data', 'c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\nx'],
    ['extra data that are not canonical', 'c2sp.org/tlog-proof@v1\nextra AB==\nindex 0\n\nx'],
    ['a short hash', 'c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nx'],
    ['a hash that is not canonical', `c2sp.org/tlog-proof@v1\nindex 0\n${hash.replace('=', '')}\n\nx`],
    ['64 hashes', `c2sp.org/tlog-proof@v1\nindex 0\n${hash.repeat(64)}\nx`],
  ];
  test.each(cases)('with %s is refused', (_name, text) => {
    expect(parseProofFile(text)).toMatchObject({ ok: false, problem: { code: 'proof' } });
  });

  test('may hold 63 hashes', () => {
    expect(parseProofFile(`c2sp.org/tlog-proof@v1\nindex 0\n${hash.repeat(63)}\nx`).ok).toBe(true);
  });

  test('carries data only with what binds them', () => {
    const parsed = parseProofOfEntry(formatProofOfEntry({ entry: record.entry, data: null }));
    expect(parsed).toEqual({ ok: true, value: { entry: record.entry, data: null } });
  });
});

test('every byte of a proof file and of the document, changed in eight ways: none passes', () => {
  let undetected = 0;
  const proof = utf8(record.proof);
  for (const [bytes, isProof] of [
    [proof, true],
    [Uint8Array.from(document), false],
  ] as const) {
    for (let at = 0; at < bytes.length; at++) {
      const original = bytes[at] ?? 0;
      for (let bit = 0; bit < 8; bit++) {
        bytes[at] = original ^ (1 << bit);
        if (codeOf(isProof ? bytes : record.proof, isProof ? document : bytes) === 'ok') undetected++;
      }
      bytes[at] = original;
    }
  }
  expect(undetected).toBe(0);
  expect(codeOf(proof)).toBe('ok');
}, 30_000);
