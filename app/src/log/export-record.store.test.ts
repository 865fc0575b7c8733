import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../../tools/verify-record/tell.ts';
import { testDatabase } from '../../test/database.ts';
import { checked, type Exported, exported, linesOf, readExport, written } from '../../test/given/exported.ts';
import { introduce, logDoor, record, sequence } from '../../test/given/log.ts';
import { sealedDoor } from '../../test/given/seal-seeds.ts';
import { tamperedExports } from '../../test/given/tampered-exports.ts';
import { olderDatabase } from '../../test/older-database.ts';
import { playMeeting } from '../../test/played-meeting.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { announceResult, castVote, closeVote, openVote } from '../decisions/index.ts';
import { perform } from '../door/perform.ts';
import { takeUpItem } from '../meetings/index.ts';
import { setParameter } from '../parameters/index.ts';
import { openStore } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { exportLog } from './export-log.ts';

/** The public record as a file, and what a stranger makes of it who has nothing else. */

let stage: TestStage;
let files: Exported;

beforeAll(async () => {
  stage = await testStage();
  await playMeeting(stage, async () => {});
  files = await exported(stage, readExport);
}, 120_000);
afterAll(() => stage?.[Symbol.asyncDispose]());

describe('the export of a whole meeting', () => {
  it('stands, and what was worked out again is said in words', () => {
    const report = checked(files);
    expect(report.problems).toEqual([]);
    expect(report.counted).toMatchObject({
      ...{ openings: 1, votes: 2, rollCalls: 1, seatLists: 2, decided: 2, consensus: 1 },
      ...{ ballots: 3, ballotResults: 3, elections: 1, entries: files.lines.length },
    });
    const words = tell(report).join('\n');
    expect(words).toContain('This record stands');
    expect(words).toContain(
      'Results of votes that follow from the votes published, and from what the closing froze: 2',
    );
    expect(words).toContain('compares it with its receipt');
    expect(tell(checked(files))).toEqual(tell(report));
  });

  it('stands when it is written anew and nothing is changed: what is found below is found for its own sake', () => {
    expect(checked(written(files, linesOf(files))).problems).toEqual([]);
  });

  it.each(tamperedExports)('is found out when $name', ({ change, says }) => {
    const { problems } = checked(change(files));
    expect(problems.map(({ text }) => text).join('\n')).toMatch(says);
  });
});

describe('what is not public', () => {
  it('is not in the export: sealed votes, accreditations, names of persons, ids of requests, kept answers', async () => {
    const text = files.lines.join('\n');
    const entries = await stage.db.selectFrom('entry').selectAll().orderBy('seq').execute();
    const closed = entries.filter(({ audience }) => audience !== 'public');
    const kinds = new Set(closed.map(({ act }) => act));
    for (const act of ['vote.cast', 'person.accredited', 'office.assigned', 'ballot.counted'])
      expect(kinds).toContain(act);
    const lines = files.lines.filter((_, place) => entries[place]?.audience !== 'public');
    expect(lines).toHaveLength(closed.length);
    for (const line of lines)
      expect(Object.keys(JSON.parse(line)).filter((key) => key !== 'seal')).toEqual(['hash', 'seq', 'v']);
    const receipts = await stage.db.selectFrom('vote_cast').select('receipt').execute();
    const persons = await stage.db.selectFrom('account').select(['name']).execute();
    const secrets = [
      ...closed.map(({ salt }) => salt ?? ''),
      ...receipts.map(({ receipt }) => receipt),
      ...persons.map(({ name }) => name),
    ];
    expect(secrets.length).toBeGreaterThan(400);
    expect(secrets.filter((secret) => secret !== '' && text.includes(secret))).toEqual([]);
  });

  it('is not told by an act that was sent with an id of its own either', async () => {
    await using other = await testStage();
    await openedBy(other);
    await other.done(takeUpItem, { meeting: other.meeting, item: other.items.resolution ?? '' }, other.president);
    const { vote } = await other.done(
      openVote,
      { meeting: other.meeting, proposal: other.proposals[1] ?? '', consensusSought: 'yes' },
      other.president,
    );
    const requestId = 'a1b2c3d4-0000-4000-8000-00000000f00d';
    const sent = { vote, state: 'FRA', choice: 'for' };
    const outcome = await perform(other.door, castVote, sent, { account: other.delegate('FRA'), requestId });
    expect(outcome.ok).toBe(true);
    const out = await exported(other, readExport);
    expect(checked(out).problems).toEqual([]);
    const text = out.lines.join('\n');
    const row = await other.db
      .selectFrom('request')
      .select('answer')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    const { receipt } = (row.answer as { answer: { receipt: string } }).answer;
    for (const secret of [requestId, receipt]) expect(text.includes(secret)).toBe(false);
  });
});

describe('what the Bureau has set', () => {
  it('holds in the export, too: a vote equally divided, and the second one that follows', async () => {
    await using other = await testStage();
    const set = {
      session: other.session,
      decidedOn: '2026-11-02',
      reference: 'ICC-ASP/25/BD.1',
      reason: 'For a test of the verifier',
    };
    await other.done(setParameter, { ...set, key: 'tie.proposal', value: 'secondVote' });
    await openedBy(other);
    await other.done(takeUpItem, { meeting: other.meeting, item: other.items.resolution ?? '' }, other.president);
    for (const _ of ['first', 'second']) {
      const { vote = '' } = await other.done(
        openVote,
        { meeting: other.meeting, proposal: other.proposals[1] ?? '', consensusSought: 'yes' },
        other.president,
      );
      for (const [state, choice] of [
        ['FRA', 'for'],
        ['DEU', 'against'],
      ] as const)
        await other.done(castVote, { vote, state, choice }, other.delegate(state));
      await other.done(closeVote, { vote }, other.president);
      await other.done(announceResult, { vote }, other.president);
    }
    const report = checked(await exported(other, readExport));
    expect(report.problems).toEqual([]);
    expect(report.counted).toMatchObject({ votes: 2, secondVotes: 1, decided: 1 });
  });
});

describe('a database made by an earlier version', () => {
  it.each(['0016-demonstration', '0016-production'])(
    '%s: its record, exported now, stands',
    { timeout: 120_000 },
    async (name) => {
      await using older = await olderDatabase(name);
      const store = await openStore(older.url, { poolSize: 4 });
      try {
        await migrate(store);
        const door = await sealedDoor(store);
        const report = checked(await exported({ store, door }, readExport));
        expect(report.problems).toEqual([]);
        expect(report.counted.votes).toBeGreaterThan(0);
        expect(tell(report).join('\n')).toContain('of an earlier version');
      } finally {
        await store.close();
      }
    },
  );
});

describe('an export while acts are recorded', () => {
  it('is of one state: the lines end where the checkpoint ends', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await using sequencer = sequence(db.store);
    const sizes = new Set<number>();
    const behind = new Set<number>();
    let exports = 0;
    // Until exports met the record at several sizes, and before all of it was signed.
    const enough = () => exports >= 8 && sizes.size > 2 && Math.max(...behind) > 0;
    const acting = (async () => {
      while (exports < 100 && !enough()) await record(door, 20);
    })();
    while (!(await isDone(acting))) {
      sequencer.wake();
      const folder = path.join(mkdtempSync(path.join(tmpdir(), 'plenary-export-')), 'export');
      const done = await exportLog(db.store.reads, folder, async () => null);
      exports += 1;
      if (done.ok) {
        const report = checked(readExport(folder));
        expect(report.problems).toEqual([]);
        sizes.add(report.size);
        behind.add(done.unsigned);
      }
      rmSync(path.dirname(folder), { recursive: true, force: true });
    }
    expect(sizes.size).toBeGreaterThan(2);
    // What is not signed yet is counted, and never less than none.
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...behind)).toBeGreaterThan(0);
  });
});

function isDone(task: Promise<unknown>): Promise<boolean> {
  return Promise.race([task.then(() => true), sleep(5).then(() => false)]);
}
