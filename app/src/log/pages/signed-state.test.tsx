import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languageCtx } from '../../web/ctx.ts';
import { keptWitness } from '../kept-witness.ts';
import type { ProofAnswer } from '../proof.ts';
import type { LogView } from '../reads.ts';
import { ProofSection, Signed } from './proof-section.tsx';
import { SignedState } from './signed-state.tsx';

const ctx = languageCtx('en', '2026-12-07T10:05:30.000Z');
const checkpoint = {
  size: 300,
  root: 'AAAA',
  signedAt: '2026-12-07T10:00:00.000Z',
  note: 'note',
  cosigned: 2,
  quorumReached: true,
};
const witness = { key: 'k', address: 'https://a.example', answer: null, askedAt: null, detail: '', cosignedAt: null };
const view: LogView = {
  name: 'record.example/assembly',
  state: 'signing',
  detail: '',
  size: 300,
  entries: 300,
  quorum: 2,
  latest: checkpoint,
  witnesses: ['a', 'b', 'c'].map((name) => ({ ...witness, name, key: name })),
  halts: [],
  keys: [],
  former: [],
};

function said(change: Partial<LogView>): string {
  return textOf(renderToStaticMarkup(<SignedState ctx={ctx} view={{ ...view, ...change }} />));
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('how far the record is signed', () => {
  it('says when, and who confirmed it', () => {
    const text = said({});
    expect(text).toContain('Entries signed 300');
    expect(text).toContain('7 December 2026, 11:00 The Hague');
    expect(text).toContain('5 minutes ago');
    expect(text).toContain('2 of 3 confirmed it; 2 are required');
    expect(text).not.toContain('not signed yet');
  });

  it.each<[string, Partial<LogView>, string]>([
    [
      'too few witnesses',
      { latest: { ...checkpoint, cosigned: 1, quorumReached: false } },
      'Not confirmed by enough witnesses: 1 of 3',
    ],
    ['no witness', { witnesses: [], quorum: 0 }, 'No witness is asked. Whoever trusts this record trusts the key'],
    ['nothing signed', { latest: null }, 'Nothing is signed yet'],
    ['entries that wait', { size: 300, entries: 302 }, 'The newest 2 entries are not signed yet'],
    ['the beginning', { state: 'starting' }, 'is being taken into the log'],
    ['no key', { state: 'no-key' }, 'holds no key that the record knows'],
    ['no answer since the start', { state: 'unconfirmed' }, 'no witness has answered'],
    [
      'a broken record',
      { state: 'broken', detail: 'entry 4 is missing' },
      'does not stand. Whoever runs Plenary has to look into it.',
    ],
    [
      'a database set back',
      { state: 'halted', halts: [{ witness: 'archive.example', kind: 'ahead', size: 310 }] },
      'archive.example has confirmed a record of 310 entries; this one is shorter. The database was set back',
    ],
    [
      'two histories',
      { state: 'halted', halts: [{ witness: 'archive.example', kind: 'split', size: 290 }] },
      'archive.example has confirmed another record of 290 entries than the one shown here',
    ],
    [
      'a database set back, by the checkpoint that was kept',
      { state: 'halted', halts: [{ witness: keptWitness, kind: 'ahead', size: 310 }] },
      'kept outside the database names 310 entries; this record is shorter. The database was set back',
    ],
    [
      'two histories, by the checkpoint that was kept',
      { state: 'halted', halts: [{ witness: keptWitness, kind: 'split', size: 290 }] },
      'Nothing is signed: a checkpoint that was kept outside the database contradicts this record. The checkpoint that this program signed last and kept outside the database names another record of 290 entries',
    ],
    [
      'both, by a witness and by the checkpoint that was kept',
      {
        state: 'halted',
        halts: [
          { witness: 'archive.example', kind: 'split', size: 290 },
          { witness: keptWitness, kind: 'split', size: 290 },
        ],
      },
      'Nothing is signed: a witness contradicts this record.',
    ],
  ])('says of %s', (_, change, words) => {
    expect(said(change)).toContain(words);
  });

  it('marks what is wrong', () => {
    const html = renderToStaticMarkup(<SignedState ctx={ctx} view={{ ...view, state: 'halted' }} />);
    expect(html).toContain('data-s="bad"');
    expect(said({ state: 'halted', entries: 305 })).not.toContain('a minute at most');
  });
});

describe('the proof of an entry', () => {
  const proof: ProofAnswer = { kind: 'proof', file: '', checkpoint, hashes: 9, open: true };
  const shown = (answer: ProofAnswer): string =>
    renderToStaticMarkup(
      <>
        <Signed ctx={ctx} seq={7} proof={answer} />
        <ProofSection ctx={ctx} seq={7} proof={answer} />
      </>,
    );

  it('is explained in three sentences, with the files to check it', () => {
    const html = shown(proof);
    const text = textOf(html);
    expect(text).toContain('This act is entry 7 of the 300 that the record held when it was signed on 7 December 2026');
    expect(text).toContain('9 fingerprints lead from it');
    expect(text).toContain('without Plenary and without the Internet');
    for (const address of ['/log/proof/7.tlog-proof', '/log/act/7.json', '/log/verify.html'])
      expect(html).toContain(`href="${address}"`);
    expect(text).not.toContain('Not enough witnesses');
  });

  it('of a private act keeps back what it says', () => {
    const html = shown({ ...proof, open: false });
    expect(html).not.toContain('/log/act/7.json');
    expect(textOf(html)).toContain('What this act says is not public');
  });

  it('says that witnesses are missing, or that it is not signed', () => {
    const alone = { ...proof, checkpoint: { ...checkpoint, quorumReached: false } };
    expect(textOf(shown(alone))).toContain('Not enough witnesses have confirmed');
    const waiting = shown({ kind: 'unsigned', stands: false });
    expect(textOf(waiting)).toContain('not signed yet');
    expect(waiting).not.toContain('/log/proof/');
    const still = textOf(shown({ kind: 'unsigned', stands: true }));
    expect(still).toContain('nothing is signed at the moment');
    expect(still).not.toContain('a minute');
  });
});
