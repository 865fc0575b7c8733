import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { endAccreditation } from '../delegations/end-accreditation.ts';
import { accreditPerson } from '../delegations/index.ts';
import { actorOf } from '../door/actor.ts';
import { perform } from '../door/perform.ts';
import { Hub } from '../live/hub.ts';
import { cancelMeeting } from '../meetings/cancel-meeting.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  scheduleMeeting,
  takeUpItem,
} from '../meetings/index.ts';
import { logOf } from '../meetings/log.ts';
import { loadReference } from '../membership/index.ts';
import { filled, openDoor } from '../modules.ts';
import { createSession } from '../sessions/index.ts';
import { languageCtx } from '../web/ctx.ts';
import {
  askForFloor,
  closeList,
  endSpeech,
  type FloorView,
  floorBar,
  floorView,
  giveFloor,
  reopenList,
  withdrawFromList,
} from './index.ts';
import { moveSpeaker } from './move-speaker.ts';
import { floorTopic } from './routes.tsx';
import { setTimeLimit } from './speakers-list.ts';

/** One meeting from an empty room to its closing, on a real database with the real States Parties. */

let stage: TestStage;

beforeAll(async () => {
  stage = await testStage();
}, 60_000);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

async function view(): Promise<FloorView> {
  const found = await floorView(stage.db, stage.meeting, new Date().toISOString());
  if (!found) throw new Error('the meeting has no view');
  return found;
}

const bar = () => floorBar({ reads: stage.db, filled }, languageCtx('en', new Date().toISOString()));
const chair = (command: Parameters<TestStage['done']>[0], input: object = {}) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);
const asks = async (state: string) =>
  (await stage.done(askForFloor, { meeting: stage.meeting, state }, stage.delegate(state))).speaker ?? '';
const waiting = async () => (await view()).waiting.map(({ state }) => state);

describe('a meeting', () => {
  it('is scheduled: nobody is there, and the bar announces it', async () => {
    const here = await view();
    expect(here).toMatchObject({
      meeting: { number: 1, status: 'scheduled', openedAt: null, listClosed: false },
      session: { id: 'demo-1', symbolPrefix: 'DEMO-1', demonstration: true },
      item: null,
      speaking: null,
      waiting: [],
      present: [],
    });
    expect(here.participating).toEqual([...stage.delegates.keys()].toSorted());
    expect(here.statesParties).toHaveLength(here.participating.length);
    expect(here.agenda.map(({ number, status }) => `${number} ${status}`)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `${n} waiting`),
    );
    expect(here.quorum.open.value).toMatchObject({ present: 0, met: false });
    expect(await bar()).toMatchObject({
      state: 'not-in-session',
      now: {
        text: expect.stringMatching(/^1st plenary meeting, to open, scheduled for \d\d:\d\d$/),
        href: `/meetings/${stage.meeting}`,
      },
      city: 'The Hague',
    });
    expect(await floorView(stage.db, '00000000-0000-4000-8000-000000000000', new Date().toISOString())).toBeNull();
  });

  it('keeps presence seat by seat, in whatever order they come and go', async () => {
    const presence = (part: object) => stage.done(registerPresence, { meeting: stage.meeting, ...part });
    await presence({ arrived: ['URY', 'BRA'] });
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['JPN'] }, stage.delegate('JPN'));
    await presence({ arrived: ['CHE'], left: ['BRA'] });
    expect((await view()).present).toEqual(['CHE', 'JPN', 'URY']);
    await presence({ arrived: ['BRA'] });
    expect((await view()).present).toEqual(['BRA', 'CHE', 'JPN', 'URY']);
    const rows = await stage.db.selectFrom('presence').selectAll().execute();
    expect(rows.filter(({ iso3 }) => iso3 === 'BRA')).toHaveLength(1);
    expect(await stage.codes(openMeeting, { meeting: stage.meeting }, stage.president)).toEqual(['no-opening-quorum']);
    expect((await view()).meeting.status).toBe('scheduled');
  });

  it('is opened once a third of all States Parties is there', async () => {
    const { needed } = (await view()).quorum.open.value;
    const others = [...stage.delegates.keys()].filter((state) => !['URY', 'BRA', 'JPN', 'CHE'].includes(state));
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: others.slice(0, needed - 4) });
    await chair(openMeeting);
    const here = await view();
    expect(here.meeting).toMatchObject({ status: 'open', openedAt: expect.stringMatching(/Z$/) });
    expect(here.quorum.open.value).toMatchObject({ present: needed, needed, met: true });
    expect((await logOf(stage.db, stage.meeting, filled))[0]).toMatchObject({
      act: 'meeting.opened',
      data: { present: needed, needed },
    });
    expect(await bar()).toMatchObject({ state: 'in-session', now: { text: 'The meeting is open' } });
    expect(await stage.codes(openMeeting, { meeting: stage.meeting }, stage.president)).toEqual([
      'meeting-already-open',
    ]);
  });

  it('takes up an item, and the bar says which', async () => {
    await chair(takeUpItem, { item: stage.items.debate });
    const here = await view();
    expect(here.item).toBe(stage.items.debate);
    expect(here.agenda.find(({ id }) => id === here.item)).toMatchObject({ number: 2, status: 'open' });
    expect(await bar()).toMatchObject({
      state: 'in-session',
      now: { text: 'Item 2: General debate', href: `/meetings/${stage.meeting}`, detail: '1st plenary meeting' },
    });
  });

  it('hears speakers in the order in which they asked, unless the chair moves one', async () => {
    for (const state of ['URY', 'JPN', 'CHE', 'BRA']) await asks(state);
    expect(await waiting()).toEqual(['URY', 'JPN', 'CHE', 'BRA']);
    const brazil = (await view()).waiting[3]?.id;
    await chair(moveSpeaker, { speaker: brazil, place: 1, reason: 'A minister must leave' });
    expect(await waiting()).toEqual(['BRA', 'URY', 'JPN', 'CHE']);
    await chair(moveSpeaker, { speaker: brazil, place: 3, reason: 'The minister stays' });
    expect(await waiting()).toEqual(['URY', 'JPN', 'BRA', 'CHE']);

    await chair(setTimeLimit, { seconds: 240 });
    await chair(giveFloor);
    const japan = (await view()).waiting[0]?.id;
    await stage.done(withdrawFromList, { meeting: stage.meeting, speaker: japan }, stage.delegate('JPN'));
    expect(await view()).toMatchObject({
      speaking: { state: 'URY', limitSeconds: 240 },
      waiting: [{ state: 'BRA' }, { state: 'CHE' }],
      spoken: 0,
    });
    await chair(giveFloor, { speaker: (await view()).waiting[1]?.id });
    expect(await view()).toMatchObject({ speaking: { state: 'CHE' }, waiting: [{ state: 'BRA' }], spoken: 1 });
    await chair(endSpeech);
    expect(await view()).toMatchObject({ speaking: null, spoken: 2 });
    await asks('JPN');
    expect(await waiting()).toEqual(['BRA', 'JPN']);
  });

  it('keeps a list for each item, which stays closed when the item is taken up again', async () => {
    await chair(closeList);
    expect((await view()).meeting.listClosed).toBe(true);
    expect(await stage.codes(askForFloor, { meeting: stage.meeting, state: 'CHE' })).toEqual(['list-closed']);
    await chair(reopenList);
    expect((await view()).meeting.listClosed).toBe(false);
    await chair(closeList);
    await chair(takeUpItem, { item: stage.items.resolution });
    expect(await view()).toMatchObject({ meeting: { listClosed: false }, waiting: [] });
    await asks('BRA');
    expect(await waiting()).toEqual(['BRA']);
    await chair(concludeItem);
    const after = await view();
    expect(after).toMatchObject({ item: null, waiting: [] });
    expect(after.agenda.find(({ id }) => id === stage.items.resolution)?.status).toBe('concluded');
    await chair(takeUpItem, { item: stage.items.debate });
    expect(await waiting()).toEqual(['BRA', 'JPN']);
    expect((await view()).meeting.listClosed).toBe(true);
    await chair(reopenList);
  });

  it('knows who acts for a seat now', async () => {
    const now = () => new Date().toISOString();
    const capacities = async (account: string) =>
      (await stage.db.transaction().execute((tx) => actorOf(tx, account, now()))).capacities;
    const first = stage.delegate('LVA');
    expect(await capacities(first)).toEqual([
      { kind: 'delegate', session: 'demo-1', state: 'LVA', role: 'head', designated: false },
    ]);
    await stage.codes(registerPresence, { meeting: stage.meeting, arrived: ['LVA'] });
    expect((await view()).present).toContain('LVA');
    await stage.done(endAccreditation, { account: first, session: 'demo-1', state: 'LVA' });
    expect(await capacities(first)).toEqual([]);
    expect((await view()).present).not.toContain('LVA');
    expect((await view()).participating).not.toContain('LVA');
    expect(await stage.codes(askForFloor, { meeting: stage.meeting, state: 'LVA' }, first)).toEqual(['not-your-seat']);
    const person = { session: 'demo-1', state: 'LVA', name: 'Example, Ash', role: 'head' };
    const { account = '' } = await stage.done(accreditPerson, person);
    expect((await view()).participating).toContain('LVA');
    expect(await stage.codes(askForFloor, { meeting: stage.meeting, state: 'LVA' }, account)).toEqual(['ok']);
  });

  it('is closed: whoever speaks has ended, nothing more is done, and the bar announces the next', async () => {
    await chair(giveFloor);
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    await stage.done(scheduleMeeting, { session: 'demo-1', startsAt });
    expect(await bar()).toMatchObject({ state: 'in-session', next: { at: startsAt, text: '2nd plenary meeting' } });
    await chair(closeMeeting);
    const here = await view();
    expect(here).toMatchObject({ meeting: { status: 'closed', closedAt: expect.any(String) }, speaking: null });
    const log = await logOf(stage.db, stage.meeting, filled);
    expect(log.slice(0, 2).map(({ act }) => act)).toEqual(['meeting.closed', 'floor.ended']);
    for (const command of [giveFloor, endSpeech, closeList, concludeItem, closeMeeting, openMeeting])
      expect(await stage.codes(command, { meeting: stage.meeting }, stage.president)).toEqual(['meeting-closed']);
    expect(await stage.codes(registerPresence, { meeting: stage.meeting, left: ['BRA'] })).toEqual(['meeting-closed']);
    expect(await bar()).toMatchObject({
      state: 'between',
      now: { text: 'Demonstration session is in session', href: '/sessions/demo-1' },
      next: { at: startsAt, text: '2nd plenary meeting', when: expect.stringMatching(/^\w+day \d+ \w+, \d\d:\d\d$/) },
    });
  });

  it('is one at a time in a session', async () => {
    const rows = await stage.db
      .selectFrom('meeting')
      .select(['id', 'status'])
      .where('status', '=', 'scheduled')
      .execute();
    const next = rows[0]?.id ?? '';
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    const third = await stage.done(scheduleMeeting, { session: 'demo-1', startsAt });
    for (const meeting of [next, third.meeting])
      await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()] });
    await stage.done(openMeeting, { meeting: next }, stage.president);
    expect(await stage.codes(openMeeting, { meeting: third.meeting }, stage.president)).toEqual(['other-meeting-open']);
  });
});

describe('the bar on an open page', () => {
  it('follows the clock: a meeting whose time comes is to open, without any act', async () => {
    await using other = await testStage();
    const session = (await other.db.selectFrom('session').selectAll().executeTakeFirstOrThrow()).id;
    await other.done(cancelMeeting, { meeting: other.meeting, reason: 'Demonstration' });
    const hub = new Hub({ heartbeat: 30, pace: 0 });
    try {
      hub.register(floorTopic({ reads: other.db, filled }));
      const startsAt = new Date(other.store.clock.ms() + 1500).toISOString();
      await other.done(scheduleMeeting, { session, startsAt });
      const bar = async () => {
        const found = hub.find('floor');
        return (found && (await hub.current(found, 'en'))?.body) ?? '';
      };
      expect(await bar()).not.toContain('to open');
      await expect.poll(bar, { timeout: 10_000 }).toContain('2nd plenary meeting, to open, scheduled for');
    } finally {
      hub.close();
    }
  });
});

describe('the bar without a meeting', () => {
  it('announces the next session of the data, until one that is run here is said to be it', async () => {
    await using db = await testDatabase();
    const ctx = languageCtx('en', '2026-11-24T10:00:00.000Z');
    const nothing = { state: 'not-in-session', now: null, next: null, city: 'The Hague' };
    expect(await floorBar({ reads: db.store.reads, filled }, ctx)).toEqual(nothing);
    const door = openDoor(db.store, sealSeeds);
    await loadReference(door, path.resolve(import.meta.dirname, '../../../data'));
    expect(await floorBar({ reads: db.store.reads, filled }, ctx)).toMatchObject({
      state: 'not-in-session',
      now: { text: expect.stringMatching(/opens on 7 December 2026, New York$/), href: '/sessions' },
      city: 'New York',
    });
    const session = { kind: 'regular', title: 'Ours', city: 'New York', starts: '2026-12-07', ends: '2026-12-17' };
    const created = await perform(door, createSession, { ...session, number: 77, announced: '25' }, { account: null });
    expect(created).toMatchObject({ ok: true });
    expect(await floorBar({ reads: db.store.reads, filled }, ctx)).toMatchObject({
      now: { text: 'Ours opens on 7 December 2026, New York', href: '/sessions/77' },
    });
    // Once it is over, the data's own is not announced again.
    expect(await floorBar({ reads: db.store.reads, filled }, languageCtx('en', '2026-12-18T10:00:00.000Z'))).toEqual(
      nothing,
    );
    expect(
      await perform(door, createSession, { ...session, number: 78, announced: '99' }, { account: null }),
    ).toMatchObject({ objections: [{ code: 'not-announced' }] });
    expect(
      await perform(door, createSession, { ...session, number: 78, announced: '25' }, { account: null }),
    ).toMatchObject({ objections: [{ code: 'announced-run-already' }] });
    expect((await verifyStore(db.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
