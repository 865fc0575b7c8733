import { describe, expect, test } from 'vitest';
import { toBase64, utf8 } from './bytes.ts';
import { ed25519Verify } from './platform.ts';
import type { SignedNote } from './signed-note.ts';
import { formatNote, maxNoteLength, parseNote, parseSignatureLines, signatureOf } from './signed-note.ts';
import { formatVerifierKey, parseVerifierKey, signingKey, verifierKey } from './verifier-key.ts';

// The example in the documentation of Go's golang.org/x/mod/sumdb/note.
const goKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const goNote =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

function read(text: string): SignedNote {
  const note = parseNote(text);
  if (!note.ok) throw new Error(note.problem.text);
  return note.value;
}

describe('a note made elsewhere', () => {
  test('reads, verifies and is written back letter for letter', () => {
    const key = parseVerifierKey(goKey);
    if (!key.ok) throw new Error(key.problem.text);
    const note = read(goNote);
    const signature = signatureOf(note, key.value);
    expect(signature).not.toBeNull();
    expect(ed25519Verify(key.value.publicKey, utf8(note.text), signature?.bytes ?? new Uint8Array(0))).toBe(true);
    expect(ed25519Verify(key.value.publicKey, utf8(`${note.text} `), signature?.bytes ?? new Uint8Array(0))).toBe(
      false,
    );
    expect(formatNote(note)).toBe(goNote);
    expect(formatVerifierKey(key.value)).toBe(goKey);
  });

  test('has no signature of a key that shares only the name or only the id', () => {
    const key = parseVerifierKey(goKey);
    if (!key.ok) throw new Error(key.problem.text);
    const note = read(goNote);
    expect(signatureOf(note, { ...key.value, keyId: '00000000' })).toBeNull();
    expect(signatureOf(note, { ...key.value, name: 'Other' })).toBeNull();
  });
});

describe('what is not a note', () => {
  const line = (name: string, bytes: number): string => `— ${name} ${toBase64(new Uint8Array(bytes).fill(1))}\n`;
  const good = `text\n\n${line('a', 68)}`;
  const cases: [string, string | Uint8Array, RegExp][] = [
    ['bad UTF-8', Uint8Array.of(0xff, 0x0a, 0x0a), /UTF-8/],
    ['a lone surrogate', `\ud800${good}`, /UTF-8/],
    ['a control character', good.replace('text', 'te\u0000xt'), /control/],
    ['a carriage return', good.replace('text\n', 'text\r\n'), /control/],
    ['no blank line', good.replace('\n\n', '\n'), /blank line/],
    ['no signature', 'text\n\n', /no end/],
    ['no end of line', good.slice(0, -1), /no end/],
    ['a line more', `${good}\n`, /no end|signature line/],
    ['text below', `${good}text\n`, /signature line/],
    ['a hyphen for the dash', good.replace('—', '-'), /signature line/],
    ['two spaces', good.replace('— a', '—  a'), /signature line/],
    ['a third word', good.replace(/\n$/, ' x\n'), /signature line/],
    ['no name', line('', 68), /blank line/],
    ['a plus in the name', `text\n\n${line('a+b', 68)}`, /signature line/],
    ['a space of another kind in the name', `text\n\n${line('a\u00a0b', 68)}`, /signature line/],
    ['four bytes only', `text\n\n${line('a', 4)}`, /signature line/],
    ['a key that signs twice', `${good}${line('a', 70)}`, /two signatures of a/],
    ['65 signatures', `text\n\n${Array.from({ length: 65 }, (_, i) => line(`a${i}`, 68)).join('')}`, /more than 64/],
    ['more than anyone needs', `${'x'.repeat(maxNoteLength)}${good}`, /longer/],
  ];
  test.each(cases)('%s', (_name, text, message) => {
    const note = parseNote(text);
    expect(note.ok ? '' : note.problem.text).toMatch(message);
  });

  test('64 signatures are one', () => {
    const lines = Array.from({ length: 64 }, (_, i) => line(`a${i}`, 68)).join('');
    expect(parseNote(`text\n\n${lines}`).ok).toBe(true);
    expect(parseSignatureLines(lines)).toMatchObject({ ok: true });
  });

  test('a text may hold blank lines: the last one divides', () => {
    expect(read('one\n\ntwo\n\n— a AQEBAQE=\n').text).toBe('one\n\ntwo\n');
  });

  test('a signature line with an id that is none is not written', () => {
    expect(() =>
      formatNote({ text: 'a\n', signatures: [{ name: 'a', keyId: '0', bytes: new Uint8Array(1) }] }),
    ).toThrow();
  });
});

describe('keys', () => {
  const key = signingKey('log.example/a', 'log', new Uint8Array(32).fill(1)).key;
  const text = formatVerifierKey(key);

  test('read back, and differ by use', () => {
    expect(parseVerifierKey(text)).toEqual({ ok: true, value: key });
    const witness = verifierKey(key.name, 'witness', key.publicKey);
    expect(witness.keyId).not.toBe(key.keyId);
    expect(parseVerifierKey(formatVerifierKey(witness))).toEqual({ ok: true, value: witness });
  });

  const last = text.at(-2) ?? '';
  const cases: [string, string, RegExp][] = [
    ['nothing', '', /form/],
    ['no id', text.replace(/\+[0-9a-f]{8}\+/, '+'), /form/],
    ['another id', text.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), /has the id/],
    ['another name', text.replace('log.example/a', 'log.example/b'), /has the id/],
    ['a space in the name', text.replace('example', 'ex ample'), /form/],
    ['a key cut short', text.slice(0, -4), /33 bytes/],
    ['a changed letter', text.slice(0, -2) + (last === 'A' ? 'B' : 'A') + text.slice(-1), /has the id|33 bytes/],
    ['another type', `a+00000000+${toBase64(Uint8Array.of(2, ...key.publicKey))}`, /neither/],
  ];
  test.each(cases)('with %s are refused', (_name, given, message) => {
    const parsed = parseVerifierKey(given);
    expect(parsed.ok ? '' : parsed.problem.text).toMatch(message);
  });

  test('are made of a name that can stand in a line and 32 bytes', () => {
    expect(() => verifierKey('a b', 'log', key.publicKey)).toThrow(RangeError);
    expect(() => verifierKey('', 'log', key.publicKey)).toThrow(RangeError);
    expect(() => verifierKey('a', 'log', key.publicKey.subarray(1))).toThrow(RangeError);
    expect(() => signingKey('a', 'log', new Uint8Array(31))).toThrow(RangeError);
  });
});
