import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { bench } from '../../test/given/election.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { playedOn } from '../../test/stage.ts';
import { type Stage, setTheStage } from '../demonstration/set-the-stage.ts';
import { actorOf } from '../door/actor.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { type Door, type Outcome, perform } from '../door/perform.ts';
import type { ElectionView } from '../election-archive/index.ts';
import { closeMeeting, openMeeting, registerPresence, takeUpItem } from '../meetings/index.ts';
import { loadReference } from '../membership/index.ts';
import { commands, filled, openDoor } from '../modules.ts';
import { sessionLines } from '../sessions/archive.ts';
import { addAgendaItem, createSession } from '../sessions/index.ts';
import { languageCtx, makeCtx } from '../web/ctx.ts';
import { electionsDecided } from './at-home.tsx';
import {
  announceBallot,
  annulBallot,
  ballotState,
  ballotUnder,
  countSheet,
  createElection,
  electionsOf,
  enterCount,
  nextElectionSteps,
  nominateCandidate,
  openBallot,
  removeCandidate,
  withdrawCandidate,
} from './index.ts';
import { datedElections, electionView } from './reads.ts';
import { electionTopics } from './topics.tsx';

/** One election of two judges, from the first paper to the last seat, with a real database and the real States Parties. */

let db: TestDatabase;
let door: Door;
let stage: Stage;
let election: string;
let people: readonly string[];

async function act(command: AnyCommand, input: unknown, as = stage.secretariat, basedOn?: number): Promise<Outcome> {
  if (basedOn === undefined) return playedOn(db.store, stage, door).act(command, input as FieldsFor<AnyCommand>, as);
  return perform(door, command, input, { account: as, basedOn });
}

async function done(command: AnyCommand, input: unknown, as = stage.secretariat): Promise<Record<string, string>> {
  const outcome = await act(command, input, as);
  if (!outcome.ok) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
  return (outcome.answer ?? {}) as Record<string, string>;
}

/** What the home says of elections. */
async function decided(): Promise<readonly string[]> {
  const ctx = languageCtx('en', '2026-12-09T10:00:00.000Z');
  return (await electionsDecided(db.store.reads, 5)).map(({ how }) => how(ctx));
}

function codesOf(outcome: Outcome): readonly string[] {
  return outcome.ok
    ? []
    : 'objections' in outcome
      ? outcome.objections.map(({ code }) => code)
      : Object.keys(outcome.errors);
}

async function open(): Promise<string> {
  return (await done(openBallot, { meeting: stage.meeting, election }, stage.president)).ballot ?? '';
}

/** All papers valid; the figures stand in the order of the candidates, null for one who is not on the ballot. */
function sheet(ballot: string, papers: number, figures: readonly (number | null)[]) {
  const votes = figures.flatMap((votes, i) => (votes === null ? [] : [{ candidate: people[i] ?? '', votes }]));
  return { ballot, papers, valid: papers, invalid: 0, abstentions: 0, votes };
}

async function view(): Promise<ElectionView> {
  const found = await electionView(db.store.reads, election);
  if (!found) throw new Error('the election has no view');
  return found;
}

async function entries(): Promise<number> {
  const { seq } = await db.store.reads
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return seq;
}

async function stepsOf(account: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const now = new Date().toISOString();
  const actor = await db.store.reads.transaction().execute((tx) => actorOf(tx, account, now));
  const steps = await nextElectionSteps(db.store.reads, { election, meeting: stage.meeting }, { actor, now, filled });
  const named = steps?.map(({ command, candidate, objections }) => [
    candidate ? `${command} ${people.indexOf(candidate)}` : command,
    objections.map(({ code }) => code),
  ]);
  return Object.fromEntries(named ?? []);
}

beforeAll(async () => {
  db = await testDatabase();
  door = openDoor(db.store, sealSeeds);
  await loadReference(door, path.resolve(import.meta.dirname, '../../../data'));
  stage = await setTheStage(door, new Date());
  const title = 'Demonstration election of two judges';
  const item = stage.items.judges;
  const made = await done(createElection, { session: stage.session, item, title, seats: 2, inOffice: bench });
  election = made.election ?? '';
  const nominees = [
    ['Example, Ash', 'A', 'F', 'KEN'],
    ['Sample, Birch', 'B', 'M', 'JPN'],
    ['Specimen, Cork', 'A', 'F', 'FRA'],
    ['Template, Dogwood', 'B', 'M', 'URY'],
    ['Mockup, Elder', 'A', 'M', 'POL'],
  ] as const;
  const ids: string[] = [];
  for (const [name, list, gender, nationality] of nominees) {
    const nominee = { election, name, list, gender, nationality, nominatedBy: nationality };
    ids.push((await done(nominateCandidate, nominee)).candidate ?? '');
  }
  people = ids;
}, 60_000);

afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

describe('an election of judges', () => {
  it('keeps what was created and nominated; one name and one State stand once', async () => {
    expect(await view()).toMatchObject({
      id: election,
      origin: 'plenary',
      demonstration: true,
      status: 'open',
      seats: 2,
      dates: null,
      ballots: [],
      candidateCount: 5,
      bench: { inOffice: bench, incomplete: 0 },
      live: [`election:${election}`],
    });
    const twice = { election, name: 'Another, Fir', list: 'A', nationality: 'KEN', nominatedBy: 'POL' };
    expect(codesOf(await act(nominateCandidate, twice))).toEqual(['one-candidate-per-state']);
    const foreign = { ...twice, nationality: 'ZZZ', nominatedBy: 'USA' };
    expect(codesOf(await act(nominateCandidate, foreign))).toEqual(['unknown-state', 'nominator-not-a-party']);
    const row = await db.store.reads
      .selectFrom('election')
      .select('group_sizes')
      .where('id', '=', election)
      .executeTakeFirstOrThrow();
    expect(Object.values(row.group_sizes).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(120);
  });

  it('opens no ballot before the meeting, its item and the quorum are there', async () => {
    expect(codesOf(await act(openBallot, { meeting: stage.meeting, election }))).toEqual(['meeting-not-open']);
    await done(registerPresence, { meeting: stage.meeting, arrived: [...stage.delegates.keys()] });
    await done(openMeeting, { meeting: stage.meeting });
    expect(codesOf(await act(openBallot, { meeting: stage.meeting, election }))).toEqual(['item-not-open']);
    await done(takeUpItem, { meeting: stage.meeting, item: stage.items.judges });
    expect(await stepsOf(stage.president)).toMatchObject({
      'open-ballot': [],
      'nominate-candidate': ['needs-secretariat'],
      'enter-count': ['needs-secretariat'],
      'announce-ballot': ['no-such-ballot'],
      'annul-ballot': ['no-such-ballot'],
      'withdraw-candidate 0': ['not-the-nominator'],
      'remove-candidate 0': ['cutoff-too-early'],
    });
    expect(await stepsOf(stage.delegates.get('KEN') ?? '')).toMatchObject({
      'withdraw-candidate 0': [],
      'withdraw-candidate 1': ['not-the-nominator'],
    });
  });

  it('shows papers only, never the count, until the announcement', async () => {
    const ballot = await open();
    const all = stage.delegates.size;
    expect(await ballotState(db.store.reads, ballot)).toMatchObject({
      number: 1,
      attempt: 1,
      status: 'open',
      seats: 2,
      issued: all,
      received: null,
      sheet: null,
    });
    expect(await countSheet(db.store.reads, ballot)).toMatchObject({ count: null, result: null });
    expect(codesOf(await act(openBallot, { meeting: stage.meeting, election }))).toEqual(['ballot-in-progress']);
    expect(codesOf(await act(withdrawCandidate, { candidate: people[4], reference: 'NV/2026/17' }))).toEqual([
      'ballot-in-progress',
    ]);
    expect(codesOf(await act(closeMeeting, { meeting: stage.meeting }))).toEqual(['ballot-in-progress']);
    expect(codesOf(await act(announceBallot, { ballot }))).toEqual(['count-missing']);

    const before = await entries();
    expect(codesOf(await act(enterCount, sheet(ballot, all, [all + 1, 0, 0, 0, 0])))).toEqual(['count.moreThanVoting']);
    expect(codesOf(await act(enterCount, { ...sheet(ballot, all, [9, 0, 0, 0, 0]), valid: 3 }))).toContain(
      'count.papers',
    );
    expect(codesOf(await act(enterCount, { ...sheet(ballot, all, [9, 0, 0, 0, 0]), valid: '' }))).toEqual(['valid']);
    expect(await entries()).toBe(before);

    await done(enterCount, sheet(ballot, 90, [70, 30, 30, 30, 20]));
    const public_ = await view();
    expect(public_.ballots).toMatchObject([{ status: 'counted', papers: { value: 90 }, valid: null, needed: null }]);
    expect(public_.candidates.flatMap(({ cells }) => cells.map(({ kind }) => kind))).toEqual(Array(5).fill('pending'));
    expect(await ballotUnder(db.store.reads, stage.items.judges)).toMatchObject({
      id: ballot,
      received: 90,
      sheet: null,
    });
    expect(await countSheet(db.store.reads, ballot)).toMatchObject({
      count: { papers: 90, valid: 90 },
      result: { needed: 60, elected: [people[0]] },
    });
    const audience = db.store.reads.selectFrom('entry').select('audience').where('act', '=', 'ballot.counted');
    expect(await audience.execute()).toEqual([{ audience: 'secretariat' }]);
  });

  it('takes a correction, refuses a stale one, and announces what was entered last', async () => {
    const ballot = (await ballotUnder(db.store.reads, stage.items.judges))?.id ?? '';
    const seen = (await ballotState(db.store.reads, ballot))?.lastSeq ?? 0;
    const corrected = await act(enterCount, sheet(ballot, 90, [62, 30, 30, 30, 28]), stage.secretariat, seen);
    expect(corrected.ok).toBe(true);
    expect(codesOf(await act(enterCount, sheet(ballot, 90, [61, 30, 30, 30, 28]), stage.secretariat, seen))).toEqual([
      'stale',
    ]);
    expect(codesOf(await act(announceBallot, { ballot }, stage.president, seen))).toEqual(['stale']);
    const counts = await db.store.reads
      .selectFrom('entry')
      .select('data')
      .where('act', '=', 'ballot.counted')
      .orderBy('seq')
      .execute();
    expect(counts.map(({ data }) => (data as { corrects: number | null }).corrects)).toEqual([null, seen]);

    await done(announceBallot, { ballot }, stage.president);
    expect(await decided()).toEqual(['First ballot: result announced; elected: Example, Ash']);
    expect(codesOf(await act(enterCount, sheet(ballot, 90, [61, 30, 30, 30, 28])))).toEqual(['ballot-announced']);
    const shown = await view();
    expect(shown.elected).toMatchObject([{ candidate: people[0], ballot, by: 'ballot', certain: true }]);
    expect(shown.ballots).toMatchObject([
      { papers: { value: 90 }, needed: { value: 60 }, recomputed: { base: 90, needed: 60 } },
    ]);
    expect(shown.candidates[0]).toMatchObject({ name: 'Example, Ash', cells: [{ kind: 'won', votes: { value: 62 } }] });
    expect(await electionsOf(db.store.reads, { item: stage.items.judges })).toContainEqual(
      expect.objectContaining({ id: election, elected: 1, seats: 2, status: 'open' }),
    );
    expect(codesOf(await act(withdrawCandidate, { candidate: people[0], reference: 'NV/2026/17' }))).toEqual([
      'candidate-elected',
    ]);
  });

  it('lets a State withdraw its candidate between two ballots', async () => {
    await done(withdrawCandidate, { candidate: people[4], reference: 'NV/2026/17' }, stage.delegates.get('POL') ?? '');
    const mockup = (await view()).candidates.find(({ id }) => id === people[4]);
    expect(mockup).toMatchObject({
      outcome: 'withdrew',
      left: { key: 'ballots.left.withdrawn', values: { ballot: 1 } },
    });
    expect(mockup?.left && languageCtx('en', new Date().toISOString()).say(mockup.left)).toBe(
      'withdrawn after ballot 1',
    );
    expect(
      codesOf(
        await act(nominateCandidate, {
          election,
          name: 'Late, Fir',
          list: 'A',
          nationality: 'POL',
          nominatedBy: 'POL',
        }),
      ),
    ).toEqual(['nominations-closed']);
  });

  it('holds an annulled ballot again under its number', async () => {
    const first = await open();
    const reason = 'The papers still named a candidate who had withdrawn.';
    expect(codesOf(await act(annulBallot, { ballot: first, reason }))).toEqual(['second-person-president']);
    await done(annulBallot, { ballot: first, reason }, stage.president);
    expect(codesOf(await act(announceBallot, { ballot: first }))).toEqual(['ballot-annulled']);
    const second = await open();
    expect(await ballotState(db.store.reads, second)).toMatchObject({ number: 2, attempt: 2, seats: 1 });
    await done(enterCount, sheet(second, 90, [null, 40, 30, 20]));
    await done(announceBallot, { ballot: second }, stage.president);
    const shown = await view();
    expect(shown.ballots.map(({ from, status }) => `${from} ${status}`)).toEqual([
      '1 announced',
      '2 annulled',
      '2 announced',
    ]);
    expect(shown.candidates.map(({ cells }) => cells.map(({ kind }) => kind).join(' '))).toEqual([
      'won after after',
      'votes out out',
      'votes annulled votes',
      'votes annulled votes',
      'votes annulled votes',
    ]);
    expect(shown.notes).toMatchObject([
      { ballots: [first], text: { key: 'ballots.note.annulled', values: { number: 2, reason } } },
      { text: { key: 'ballots.note.withdrawn', values: { name: 'Mockup, Elder', reference: 'NV/2026/17' } } },
    ]);
  });

  it('applies the cut-off after the fourth ballot, once, with the reason on the page', async () => {
    for (const _third of [3, 4]) {
      const ballot = await open();
      await done(enterCount, sheet(ballot, 90, [null, 40, 30, 20]));
      await done(announceBallot, { ballot }, stage.president);
    }
    expect(await stepsOf(stage.president)).toMatchObject({
      'remove-candidate 1': ['not-the-lowest'],
      'remove-candidate 3': [],
    });
    const now = new Date().toISOString();
    const actor = await db.store.reads.transaction().execute((tx) => actorOf(tx, stage.president, now));
    const steps = await nextElectionSteps(db.store.reads, { election, meeting: stage.meeting }, { actor, now, filled });
    expect(steps?.filter(({ suggested }) => suggested)).toMatchObject([
      { command: 'remove-candidate', candidate: people[3] },
    ]);
    const reason = 'Fewest votes in the fourth ballot.';
    await done(removeCandidate, { candidate: people[3], reason }, stage.president);
    expect(codesOf(await act(removeCandidate, { candidate: people[2], reason }, stage.president))).toEqual([
      'one-removal-per-ballot',
    ]);
    const shown = await view();
    expect(shown.notes).toContainEqual(
      expect.objectContaining({
        text: { key: 'ballots.note.removed', values: expect.objectContaining({ ballot: 4, reason }) },
      }),
    );
  });

  it('is complete when the last seat is filled; nothing changes it any more', async () => {
    const ballot = await open();
    await done(enterCount, sheet(ballot, 90, [null, 60, 30]));
    const answer = await done(announceBallot, { ballot }, stage.president);
    expect(answer).toMatchObject({ outcome: 'completed', elected: [people[1]] });
    expect(await decided()).toEqual(['All seats are filled; elected: Example, Ash; Sample, Birch']);
    // Beside those of the archive the session has what its record says.
    const lines = await sessionLines({ reads: db.store.reads, filled });
    expect(lines.find(({ id }) => id === stage.session)).toMatchObject({
      elected: [{ body: 'Judges (2)', confidence: 'sourced' }],
      resolutions: 0,
    });
    const shown = await view();
    expect(shown).toMatchObject({
      status: 'completed',
      elected: [{ name: 'Example, Ash' }, { name: 'Sample, Birch' }],
    });
    expect(shown.candidates.map(({ outcome }) => outcome)).toEqual([
      'elected',
      'withdrew',
      'elected',
      'not-elected',
      'removed',
    ]);
    expect(shown.requirements.map(({ ballot, lifted }) => [ballot, lifted])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
    ]);
    expect(codesOf(await act(openBallot, { meeting: stage.meeting, election }))).toEqual(['election-completed']);
    expect(codesOf(await act(withdrawCandidate, { candidate: people[2], reference: 'NV/2026/17' }))).toEqual([
      'election-completed',
    ]);
    const dated = await datedElections(db.store.reads);
    expect(dated.map(({ id }) => id).toSorted()).toEqual([stage.election, election].toSorted());
    expect(dated.find(({ id }) => id === election)?.from.slice(0, 4)).toBe(shown.dates?.first.slice(0, 4));
  });

  it('expects the groups as they will be on the first day of a later session', async () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const future = { iso3: 'ZZZ', regional_group: 'weog' as const, entry_into_force: day(30), party_until: null };
    await db.store.writes.insertInto('membership').values(future).execute();
    // As other data do: what is known of those of before is not what is known of these.
    await db.store.writes
      .updateTable('reference_file')
      .set({ sha256: 'other' })
      .where('path', '=', 'states.json')
      .execute();
    const weogOf = async (starts: string) => {
      const held = { kind: 'regular', title: 'Later demonstration', city: 'New York', starts, ends: day(90) };
      const { session } = await done(createSession, held);
      const { item } = await done(addAgendaItem, { session, title: 'Judges' });
      const made = await done(createElection, { session, item, title: 'Judges', seats: 1, inOffice: bench });
      const query = db.store.reads
        .selectFrom('election')
        .select('group_sizes')
        .where('id', '=', made.election ?? '');
      return (await query.executeTakeFirstOrThrow()).group_sizes.weog;
    };
    const today = await weogOf(day(-10));
    expect(await weogOf(day(29))).toBe(today);
    expect(await weogOf(day(40))).toBe(today + 1);
  });

  it('renders for those who watch, and knows no election of another name', async () => {
    const ctx = async () => Promise.reject(new Error('a topic has no request'));
    const [topic] = electionTopics({
      reads: db.store.reads,
      commands,
      filled,
      door,
      ctx,
      partCtx: (lang, path) => makeCtx({ lang, path, now: '2026-12-07T10:00:00.000Z', origin: 'https://asp.example' }),
    });
    const regions = await topic?.render(election, 'en');
    expect(regions?.['election-state']).toContain('Fewest votes in the fourth ballot.');
    expect(await topic?.render('2023-judges', 'en')).toBeNull();
    expect(await electionView(db.store.reads, '00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
