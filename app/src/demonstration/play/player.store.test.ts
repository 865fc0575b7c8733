import { createSecretKey } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { sealSeeds } from '../../../test/given/seal-seeds.ts';
import { type TestStage, testStage } from '../../../test/stage.ts';
import { verifyStore } from '../../cli/verification.ts';
import { castVote, closeVote, openVote, votesOf } from '../../decisions/index.ts';
import { takeLane } from '../../door/lane.ts';
import { electionsOf } from '../../elections/index.ts';
import { endSpeech, floorView, giveFloor } from '../../floor/index.ts';
import { endAllSignIns } from '../../identity/open-sign-ins.ts';
import { signIn } from '../../identity/sign-in.ts';
import { openMeeting, registerPresence, sessionWithMeetings, takeUpItem } from '../../meetings/index.ts';
import { openDoor } from '../../modules.ts';
import { makeMotion, motionsIn, ruleOnPoint } from '../../motions/index.ts';
import { openStore } from '../../store/database.ts';
import { recordHead } from '../../store/record-head.ts';
import { playKept } from './kept.ts';
import { Player, type PlayerParts } from './player.ts';

const key = createSecretKey(Buffer.alloc(32, 7));

function open({ door }: Pick<TestStage, 'door'>, parts: Partial<PlayerParts> = {}): Promise<Player> {
  return Player.open({
    door,
    ...parts,
    onError: (error) => {
      throw error;
    },
  });
}

function taken({ store }: TestStage, account: string): Promise<string> {
  return signIn(store, key, account, new Date(store.clock.ms()));
}

function leaves({ store }: TestStage, account: string): Promise<void> {
  return store.writes.transaction().execute((tx) => endAllSignIns(tx, account, store.clock.now()));
}

async function voteOfKenya({ db }: TestStage, vote: string) {
  return db
    .selectFrom('vote_cast')
    .select(['receipt', 'choice'])
    .where('vote', '=', vote)
    .where('iso3', '=', 'KEN')
    .execute();
}

async function actsOf({ db }: TestStage): Promise<readonly string[]> {
  const rows = await db.selectFrom('entry').select('act').orderBy('seq').execute();
  return rows.map(({ act }) => act);
}

/** Programs that play. */
async function playing({ db }: TestStage): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks
    where locktype = 'advisory' and objid = ${0x706c6179} and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What pages say of the play, once it is this. */
async function says({ db }: TestStage, play: object): Promise<void> {
  await expect.poll(() => playKept(db)).toMatchObject(play);
}

describe('a meeting that is played', { timeout: 300_000 }, () => {
  it('goes through everything that a meeting has, each act by an account of the demonstration, and the record stands', async () => {
    await using stage = await testStage();
    const player = await open(stage);
    const began = (await actsOf(stage)).length;
    // Who presses twice begins once.
    const begun = await Promise.all([player.play('quick'), player.play('quick')]);
    expect(begun).toEqual([stage.meeting, stage.meeting]);
    await player.ended();

    const acts = (await actsOf(stage)).slice(began);
    const count = (name: string) => acts.filter((act) => act === name).length;
    expect(count('meeting.opened')).toBe(1);
    expect(acts.at(-1)).toBe('meeting.closed');
    expect(count('item.concluded')).toBe(5);
    expect(count('floor.asked')).toBe(8);
    expect(count('floor.given')).toBe(8);
    expect(count('proposal.adopted')).toBe(3);
    const [vote, ...others] = await votesOf(stage.db, { meeting: stage.meeting });
    expect(others).toEqual([]);
    const { yes, no, abstain, present } = vote?.result ?? { yes: 0, no: 0, abstain: 0, present: 0 };
    expect(yes + no + abstain).toBe(count('vote.cast'));
    expect(yes + no + abstain).toBe(124);
    expect(present).toBe(124);
    expect(count('presence.registered')).toBe(1);
    const [election] = await electionsOf(stage.db, { session: stage.session });
    expect(election).toMatchObject({ status: 'completed', elected: 6 });
    expect(await playKept(stage.db)).toMatchObject({
      meeting: stage.meeting,
      pace: 'paused',
      waitsFor: null,
      goesOnAt: null,
    });

    const accounts = new Set([stage.president, stage.secretariat, ...stage.delegates.values()]);
    const actors = await stage.db.selectFrom('entry').select('actor').where('seq', '>', began).distinct().execute();
    expect(actors.filter(({ actor }) => actor === null || !accounts.has(actor))).toEqual([]);

    // Where a person is the Secretariat, that person schedules the next one.
    await taken(stage, stage.secretariat);
    expect(await player.play('quick', stage.session)).toBe(stage.meeting);
    expect(await playKept(stage.db)).toMatchObject({ meeting: stage.meeting, pace: 'paused', waitsFor: null });
    await leaves(stage, stage.secretariat);

    // Begun again it is another meeting, with drafts and an election of its own.
    const again = await player.play('quick', stage.session);
    await player.ended();
    await player.close();
    const session = await sessionWithMeetings(stage.db, stage.session);
    expect(session?.meetings.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: stage.meeting, status: 'closed' },
      { id: again, status: 'closed' },
    ]);
    expect(session?.agenda.map(({ status }) => status)).toEqual(Array(8).fill('concluded'));
    const elections = await electionsOf(stage.db, { session: stage.session });
    expect(elections.map(({ status, elected }) => ({ status, elected }))).toEqual(
      Array(2).fill({ status: 'completed', elected: 6 }),
    );
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('leaves seats alone that persons have taken, waits for whoever presides or counts, and goes on when they leave', async () => {
    await using stage = await testStage();
    const { meeting, president, secretariat, db } = stage;
    const player = await open(stage);
    const kenya = stage.delegate('KEN');
    for (const account of [president, secretariat, kenya]) await taken(stage, account);
    await player.play('quick', stage.session);
    await says(stage, { pace: 'quick', waitsFor: 'president' });
    expect(await actsOf(stage)).not.toContain('meeting.opened');

    await stage.done(openMeeting, { meeting }, president);
    await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, president);
    const proposal = stage.proposals[1];
    expect(await stage.codes(registerPresence, { meeting, arrived: ['KEN'] }, kenya)).toEqual(['ok']);
    const { vote = '' } = await stage.done(openVote, { meeting, proposal, consensusSought: true }, president);
    // All have voted that will; Kenya is waited for by nobody but the President.
    await says(stage, { waitsFor: 'president' });
    const silent = (await votesOf(db, { id: vote }))[0]?.notVoting.filter(({ reason }) => reason === 'silent') ?? [];
    expect(silent.map(({ state }) => state)).toContain('KEN');
    const { receipt } = await stage.done(castVote, { vote, state: 'KEN', choice: 'abstain' }, kenya);
    await stage.done(closeVote, { vote }, president);
    await leaves(stage, president);

    await says(stage, { waitsFor: 'secretariat' });
    const [announced] = await votesOf(db, { id: vote });
    expect(announced?.board?.find(({ state }) => state === 'KEN')).toMatchObject({ choice: 'abstain', entered: false });
    expect(await voteOfKenya(stage, vote)).toEqual([{ receipt, choice: 'abstain' }]);
    await leaves(stage, secretariat);
    await player.ended();
    expect((await actsOf(stage)).at(-1)).toBe('meeting.closed');
    const spoken = await db.selectFrom('entry').select('act').where('actor', '=', kenya).orderBy('seq').execute();
    expect(spoken.map(({ act }) => act)).toEqual(['presence.registered', 'vote.cast']);
    await player.close();
  });

  it('pauses, goes on where it was, and has paused after the program was started anew', async () => {
    await using stage = await testStage();
    const player = await open(stage);
    await player.play('human');
    await expect.poll(() => actsOf(stage)).toContain('presence.registered');
    expect(await player.pause()).toBe(stage.meeting);
    expect(await playKept(stage.db)).toMatchObject({ pace: 'paused' });
    const paused = (await actsOf(stage)).length;
    await sleep(3_000);
    expect((await actsOf(stage)).length).toBe(paused);
    expect(await player.pause()).toBeNull();

    await player.play('human');
    await expect.poll(async () => (await actsOf(stage)).length).toBeGreaterThan(paused);
    expect(await playKept(stage.db)).toMatchObject({ pace: 'human' });
    await player.close();

    // As a program leaves it that was killed.
    await stage.store.writes.updateTable('demonstration_play').set({ pace: 'quick' }).execute();
    const anew = await open(stage);
    expect(await playKept(stage.db)).toMatchObject({ pace: 'paused' });
    await anew.close();
  });

  it('does nothing for a seat from the moment on at which a person has signed in to it', async () => {
    await using stage = await testStage();
    const { store, db, delegates } = stage;
    const player = await open(stage);
    await player.play('quick', stage.session);
    const opened = () => db.selectFrom('entry').select('seq').where('act', '=', 'vote.opened').executeTakeFirst();
    while ((await opened()) === undefined) await sleep(2);
    const seats = [...delegates.values()].toReversed();
    const signedIn: { readonly account: string; readonly last: number }[] = [];
    for (const account of seats.slice(0, 60)) {
      await taken(stage, account);
      // What is decided behind this one was begun behind the sign-in.
      const last = await store.writes.transaction().execute(async (tx) => {
        await takeLane(tx, 10_000);
        return (await recordHead(tx)).seq ?? 0;
      });
      signedIn.push({ account, last });
    }
    await player.ended();
    const late = await Promise.all(
      signedIn.map(({ account, last }) =>
        db.selectFrom('entry').select('act').where('actor', '=', account).where('seq', '>', last).execute(),
      ),
    );
    expect(late.flat()).toEqual([]);
    const cast = (await actsOf(stage)).filter((act) => act === 'vote.cast').length;
    expect(cast).toBeGreaterThan(63);
    expect(cast).toBeLessThan(124);
    await player.close();
  });

  it('is played by one program of several, as any of them is asked, and shown by all of them as it is', async () => {
    await using stage = await testStage();
    const { db } = stage;
    const otherStore = await openStore(stage.store.url);
    const one = await open(stage);
    await one.play('human');
    await says(stage, { pace: 'human' });
    const other = await open({ door: openDoor(otherStore, sealSeeds) });
    expect(await playKept(db)).toMatchObject({ pace: 'human' });

    // Begun on both it is played once.
    await other.play('human');
    expect(await playing(stage)).toBe(1);
    await other.ended();
    expect(await playKept(db)).toMatchObject({ pace: 'human' });

    // Pauses, and goes on, wherever that is asked.
    expect(await other.pause()).toBe(stage.meeting);
    await one.ended();
    expect(await playing(stage)).toBe(0);
    const paused = (await actsOf(stage)).length;
    await sleep(2_000);
    expect((await actsOf(stage)).length).toBe(paused);
    await one.play('human');
    await expect.poll(async () => (await actsOf(stage)).length, { timeout: 10_000 }).toBeGreaterThan(paused);
    await other.play('quick');
    await expect.poll(() => actsOf(stage), { timeout: 60_000 }).toContain('vote.opened');
    expect(await playing(stage)).toBe(1);

    // Where the one that plays is closed it has paused; the other goes on.
    await one.close();
    expect(await playKept(db)).toMatchObject({ pace: 'paused' });
    await other.play('human');
    expect(await playing(stage)).toBe(1);
    await other.pause();

    // Where the one that plays is killed, the other takes it up.
    await stage.store.writes.updateTable('demonstration_play').set({ pace: 'human' }).execute();
    await expect.poll(() => playing(stage), { timeout: 10_000 }).toBe(1);
    await other.close();
    expect(await playing(stage)).toBe(0);
    await otherStore.close();
  });

  it('goes on without a President who does nothing, where somebody asks for that, until the President acts', async () => {
    await using stage = await testStage();
    const { meeting, president, items, db } = stage;
    const player = await open(stage, { offers: 1_500 });
    await taken(stage, president);
    await player.play('quick', stage.session);
    await says(stage, { waitsFor: 'president', waitsLong: false });
    // Not before it is offered.
    await player.goOnWithout('president');
    await expect.poll(() => playKept(db), { timeout: 5_000 }).toMatchObject({ waitsFor: 'president', waitsLong: true });
    expect(await actsOf(stage)).not.toContain('meeting.opened');
    await player.play('human', stage.session);
    await expect.poll(() => playKept(db), { timeout: 5_000 }).toMatchObject({ waitsFor: 'president', waitsLong: true });

    expect(await player.goOnWithout('president')).toBe(meeting);
    await expect.poll(() => actsOf(stage), { timeout: 5_000 }).toContain('meeting.opened');
    expect((await playKept(db))?.without.president).not.toBeNull();
    await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
    await expect
      .poll(() => playKept(db), { timeout: 10_000 })
      .toMatchObject({ waitsFor: 'president', without: { president: null } });
    const ofPresident = await db.selectFrom('entry').select('act').where('actor', '=', president).execute();
    expect(ofPresident.map(({ act }) => act)).toEqual(['meeting.opened', 'item.taken-up']);
    await player.close();
  });

  it('plays nothing where nobody can be played', async () => {
    await using db = await testDatabase();
    const player = await Player.open({ door: openDoor(db.store, sealSeeds), onError: () => {} });
    expect(await player.play('human')).toBeNull();
    expect(await player.play('human', 'no-such')).toBeNull();
    expect(await playKept(db.store.reads)).toBeNull();
    await player.close();
  });

  it('asks a person who presides for a ruling, and does what a delegation that a person has taken moves', async () => {
    await using stage = await testStage();
    const { meeting, items, president } = stage;
    await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()] }, stage.secretariat);
    await taken(stage, president);
    await taken(stage, stage.delegate('KEN'));
    const player = await open(stage);
    await player.play('quick', stage.session);
    await stage.done(openMeeting, { meeting }, president);
    await stage.done(takeUpItem, { meeting, item: items.debate }, president);
    const speak = async () => {
      await expect
        .poll(async () => (await floorView(stage.db, meeting, stage.store.clock.now()))?.waiting.length)
        .toBeGreaterThan(0);
      await stage.done(giveFloor, { meeting }, president);
    };
    for (const _ of [1, 2, 3]) await speak();
    await expect.poll(() => actsOf(stage)).toContain('motion.moved');
    await stage.done(endSpeech, { meeting }, president);
    const [raised] = await motionsIn(stage.db, meeting);
    await stage.done(ruleOnPoint, { meeting, motion: raised?.id ?? '', wellTaken: 'yes' }, president);
    // The person leaves: what is moved then is spoken for, put, decided and done by the play.
    await leaves(stage, president);
    await stage.done(makeMotion, { meeting, state: 'KEN', kind: 'adjournDebate' }, stage.delegate('KEN'));
    await expect.poll(() => actsOf(stage), { timeout: 20_000 }).toContain('debate.resumed');
    const acts = await actsOf(stage);
    expect(acts.filter((name) => name === 'point.ruled')).toHaveLength(1);
    for (const name of ['motion.spoken', 'floor.interposition-ended', 'motion.put', 'proposal.adopted'])
      expect(acts).toContain(name);
    await player.close();
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
