import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, now, president, secretariat } from '../../test/given/who.ts';
import { defaults } from '../parameters/index.ts';
import { credentialsAgain } from './again.ts';
import { attachCredentialsDocument, type DocumentFacts } from './attach-credentials-document.ts';
import { documentSaid, mostDocumentBytes } from './document-file.ts';
import type { HeldDocument } from './documents.ts';
import { nothingHeld } from './held.ts';
import { removeCredentialsDocument } from './remove-credentials-document.ts';

const pdf = Buffer.from('%PDF-1.7 of Exampland');
const about = { session: 'demo-1', state: 'URY' };

function given(received: 'none' | 'copy', document: HeldDocument | null = null): DocumentFacts {
  return {
    session: { ...session(), starts: '2026-12-07', ends: '2026-12-11', resumedOn: null, standing: 'on' as const },
    parameters: defaults,
    parties: ['URY'],
    held: new Map([['URY', { ...nothingHeld, received }]]),
    committee: null,
    documents: new Map(document === null ? [] : [['URY', document]]),
  };
}

const held: HeldDocument = { ...documentSaid(pdf, 'pdf'), attachedAt: now };
const attach = (facts: DocumentFacts, bytes: Uint8Array, reason: string | null = null, actor = secretariat) =>
  attachCredentialsDocument.decide(
    facts,
    { ...about, document: Buffer.from(bytes).toString('base64'), reason },
    actor,
    now,
  );
const begun = (...bytes: readonly number[]) => Uint8Array.from([...bytes, 1, 2, 3]);

describe('attach-credentials-document', () => {
  it('says type, size and SHA-256; the document itself is in no entry', () => {
    const acts = actsOf(attach(given('copy'), pdf));
    expect(acts).toMatchObject([
      {
        act: 'credentials-document.attached',
        audience: 'secretariat',
        data: { ...about, type: 'pdf', size: pdf.length, sha256: held.sha256, reason: null },
      },
    ]);
    expect(JSON.stringify(acts[0]?.data)).not.toContain('Exampland');
  });

  it.each([
    ['png', begun(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['jpeg', begun(0xff, 0xd8, 0xff, 0xe0)],
  ] as const)('knows a %s by its first bytes', (type, bytes) => {
    expect(actsOf(attach(given('copy'), bytes))).toMatchObject([{ data: { type, size: bytes.length } }]);
  });

  it('takes the place of another with the reason', () => {
    const other = Buffer.from('%PDF-1.7 anew');
    expect(actsOf(attach(given('copy', held), other, 'A page was missing'))).toMatchObject([
      { data: { size: other.length, reason: 'A page was missing' } },
    ]);
    expect(codesOf(attach(given('copy', held), other))).toEqual(['credentials-document-there']);
  });

  it.each<[string, DocumentFacts, Uint8Array]>([
    ['credentials-document-no-paper', given('none'), pdf],
    ['credentials-document-empty', given('copy'), new Uint8Array()],
    ['credentials-document-too-large', given('copy'), Buffer.alloc(mostDocumentBytes + 1, pdf)],
    ['ok', given('copy'), Buffer.alloc(mostDocumentBytes, pdf)],
    ['credentials-document-wrong-type', given('copy'), Buffer.from('<html><script>')],
    ['credentials-document-wrong-type', given('copy'), Buffer.from('%PDF')],
    ['credentials-document-wrong-type', given('copy'), Buffer.from('GIF89a')],
    ['nothing-changed', given('copy', held), pdf],
    ['not-a-state-party-then', { ...given('copy'), parties: [] }, pdf],
  ])('%s', (code, facts, bytes) => {
    expect(codesOf(attach(facts, bytes))).toEqual([code]);
  });

  it('is for the Secretariat', () => {
    expect(codesOf(attach(given('copy'), pdf, null, president))).toEqual(['needs-secretariat']);
  });

  it.each([
    [{ document: 'JVBERi0=' }, true],
    [{ document: '' }, true],
    [{ document: 'JVB ERi0' }, false],
    [{ document: 'JVBERi0-' }, false],
    [{}, false],
  ])('takes %o: %s', (sent, fits) => {
    expect(attachCredentialsDocument.input.safeParse({ ...about, ...sent }).success).toBe(fits);
  });
});

describe('remove-credentials-document', () => {
  const remove = (facts: DocumentFacts, actor = secretariat) =>
    removeCredentialsDocument.decide(facts, { ...about, reason: 'It was of another State' }, actor, now);

  it('says why', () => {
    expect(actsOf(remove(given('copy', held)))).toMatchObject([
      { act: 'credentials-document.removed', data: { ...about, reason: 'It was of another State' } },
    ]);
  });

  it('is refused where none is, of another State, and to others', () => {
    expect(codesOf(remove(given('copy')))).toEqual(['no-credentials-document']);
    expect(codesOf(remove({ ...given('copy', held), parties: [] }))).toEqual(['not-a-state-party-then']);
    expect(codesOf(remove(given('copy', held), president))).toEqual(['needs-secretariat']);
  });
});

it('what no program says of a document is decided by no command', () => {
  const again = (part: object) =>
    credentialsAgain['credentials-document.attached']?.({ ...about, ...held, reason: null, ...part }, {} as never);
  expect(again({})).toMatchObject({ command: attachCredentialsDocument });
  for (const part of [{ type: 'html' }, { size: 0 }, { size: mostDocumentBytes + 1 }, { size: 1.5 }, { sha256: 'x' }])
    expect(again(part)).toBeNull();
});
