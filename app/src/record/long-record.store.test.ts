import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lengthenRecord } from '../../test/long-record.ts';
import { rowsLookedAt } from '../../test/rows-looked-at.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { withdrawCandidate } from '../elections/index.ts';
import { electionView, electionViewAt } from '../elections/reads.ts';
import { takeUpItem } from '../meetings/index.ts';
import { logOf } from '../meetings/log.ts';
import { filled } from '../modules.ts';
import type { Db, Tx } from '../store/database.ts';
import { type EntryView, entries, entryNumbers, recordChoices } from './reads.ts';

let stage: TestStage;

/** What pages ask of the record, of which the newest answer lies far back. */
const asked: Readonly<Record<string, (db: Db | Tx) => Promise<unknown>>> = {
  'the log of a meeting': (db) => logOf(db, stage.meeting, filled),
  'the record of a session': (db) => entries({ reads: db, filled }, { session: 'demo-1', limit: 50 }),
  'one kind of act of a session': (db) =>
    entries({ reads: db, filled }, { session: 'demo-1', kind: 'vote', limit: 50 }),
  'what the President did in a session': (db) =>
    entries({ reads: db, filled }, { session: 'demo-1', by: 'president', limit: 50 }),
  'what the Secretariat did': (db) => entries({ reads: db, filled }, { by: 'secretariat', limit: 50 }),
  'one kind of act': (db) => entries({ reads: db, filled }, { kind: 'meeting', limit: 50 }),
  'the acts about one thing': (db) => entries({ reads: db, filled }, { subject: 'session:demo-1', limit: 50 }),
  'the newest entries': (db) => entries({ reads: db, filled }, { limit: 50 }),
  'what the record can be asked for': (db) => recordChoices(db),
  'an election': (db) => electionView(db, stage.election),
  'an election as it was at an entry': (db) =>
    electionViewAt(db, stage.election, {
      entry: { seq: 400, at: new Date().toISOString() },
      session: { number: null, title: { en: 'A session' }, city: 'The Hague', places: [], demonstration: true },
      names: new Map(),
    }),
};
const before = new Map<string, { readonly answer: string; readonly rows: number }>();
/** Of a long answer enough to be compared. */
const answerOf = (found: unknown): string => hash('sha256', JSON.stringify(found));
const changes = ['the newest entries', 'what the record can be asked for', 'one kind of act'];

beforeAll(async () => {
  stage = await testStage();
  const { meeting, president, items, proposals } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const { vote } = await stage.done(openVote, { meeting, proposal: proposals[1], consensusSought: true }, president);
  for (const state of ['FRA', 'URY']) await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
  await stage.done(withdrawCandidate, { candidate: stage.candidates[0], reference: 'NV/2026/17' });
  await lengthenRecord(stage.store.writes, 300);
  for (const [name, ask] of Object.entries(asked)) {
    // What is kept in memory is not read the first time alone.
    const answer = answerOf(await ask(stage.db));
    before.set(name, { answer, rows: await rowsLookedAt(stage.db, ask) });
  }
  await lengthenRecord(stage.store.writes, 20_000);
}, 120_000);
afterAll(() => stage[Symbol.asyncDispose]());

describe('when the record grows by 20,000 entries', () => {
  it.each(Object.keys(asked))('no more rows are looked at for %s', async (name) => {
    const ask = asked[name] ?? (async () => {});
    const then = before.get(name) ?? { answer: '', rows: 0 };
    const answer = answerOf(await ask(stage.db));
    if (!changes.includes(name)) expect(answer).toBe(then.answer);
    expect(then.rows).toBeGreaterThan(0);
    expect(await rowsLookedAt(stage.db, ask)).toBeLessThanOrEqual(then.rows * 1.3 + 100);
  });

  it('what walks through the record is seen to', async () => {
    const walking = (db: Db | Tx) => db.selectFrom('entry').select('act').where('salt', '=', 'nobody').execute();
    expect(await rowsLookedAt(stage.db, walking)).toBeGreaterThan(20_000);
  });

  it('whatever is asked of it is found, and nothing else', async () => {
    const all: readonly EntryView[] = await entries({ reads: stage.db, filled }, { limit: 100_000 });
    const numbers = (query: object) => entryNumbers({ reads: stage.db, filled }, { ...query, limit: 100_000 });
    const such = (is: (entry: EntryView) => boolean) => all.filter(is).map(({ seq }) => seq);
    expect(await numbers({ kind: 'vote' })).toEqual(such(({ act }) => act.startsWith('vote.')));
    expect(await numbers({ by: 'FRA' })).toEqual(such(({ capacity }) => capacity.startsWith('delegate:FRA@')));
    expect(await numbers({ by: 'delegations' })).toEqual(such(({ capacity }) => capacity.startsWith('delegate:')));
    expect(await numbers({ by: 'president', kind: 'meeting', before: 500 })).toEqual(
      such(({ seq, act, capacity }) => seq < 500 && capacity.startsWith('president') && act.startsWith('meeting.')),
    );
    const ofSession = new Set(await numbers({ session: 'demo-1' }));
    expect(await numbers({ session: 'demo-1', by: 'secretariat' })).toEqual(
      such(({ seq, capacity }) => ofSession.has(seq) && capacity.startsWith('secretariat')),
    );
    expect(await numbers({ session: 'demo-1', kind: 'person', before: 100 })).toEqual(
      such(({ seq, act }) => ofSession.has(seq) && seq < 100 && act.startsWith('person.')),
    );
  });
});
