import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { showOnScreen } from '../hall/index.ts';
import { openMeeting, registerPresence, sentenceOf, takeUpItem } from '../meetings/index.ts';
import { logOf } from '../meetings/log.ts';
import { filled } from '../modules.ts';
import { languageCtx } from '../web/ctx.ts';
import { addSpeaker } from './add-speaker.ts';
import { askForReply } from './ask-for-reply.ts';
import { askForFloor, closeList, endSpeech, floorView, giveFloor, moveSpeaker, skipSpeaker } from './index.ts';
import { announceList, orderSpeakers } from './order-speakers.ts';

/** The list of an item with others than delegations, replies, an order of the chair, and the time that was spoken. */

let stage: TestStage;

beforeAll(async () => {
  stage = await testStage();
  await stage.done(
    registerPresence,
    { meeting: stage.meeting, arrived: [...stage.delegates.keys()] },
    stage.secretariat,
  );
  await chair(openMeeting);
  await chair(takeUpItem, { item: stage.items.resolution });
}, 60_000);

afterAll(() => stage?.[Symbol.asyncDispose]());

const chair = (command: Parameters<TestStage['done']>[0], input: object = {}) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);
const asks = async (state: string, part: object = {}) =>
  (await stage.done(askForFloor, { meeting: stage.meeting, state, ...part }, stage.delegate(state))).speaker ?? '';
const adds = async (who: string) => (await chair(addSpeaker, { who, reason: 'Asked for by letter' })).speaker ?? '';
const view = async () => {
  const found = await floorView(stage.db, stage.meeting, new Date().toISOString());
  if (!found) throw new Error('no meeting');
  return found;
};
const waiting = async () => (await view()).waiting.map(({ state }) => state);
const reason = 'For the test of the list';

describe('the list of an item', () => {
  it('has the categories in the order of the rule, whoever asked first', async () => {
    await adds('org-international-committee-of-the-red-cross');
    await adds('USA');
    const registry = await adds('court-registry');
    await asks('FRA');
    await asks('JPN', { region: 'asiaPacific' });
    expect(await waiting()).toEqual([
      ...['court-registry', 'FRA', 'JPN', 'USA', 'org-international-committee-of-the-red-cross'],
    ]);
    // The chair calls the Registry among the delegations: who asks later still comes before the observers.
    await chair(moveSpeaker, { speaker: registry, place: 3, reason });
    await asks('BRA');
    expect((await waiting()).slice(0, 4)).toEqual(['FRA', 'JPN', 'court-registry', 'BRA']);
    expect((await view()).waiting[2]).toMatchObject({ placeReason: reason, category: 'stateParty' });
  });

  it('leaves who is not in the hall among those of its category', async () => {
    const [first] = (await view()).waiting;
    await chair(skipSpeaker, { speaker: first?.id });
    expect((await waiting()).slice(0, 5)).toEqual(['JPN', 'court-registry', 'BRA', 'FRA', 'USA']);
  });

  it('is put in the order of a policy: each place says why', async () => {
    await chair(orderSpeakers, { policy: 'groupsFirst', reason });
    const after = await view();
    expect(after.waiting.map(({ state, placeWhy }) => `${state} ${placeWhy}`).slice(0, 4)).toEqual([
      ...['JPN forGroup', 'court-registry forItself', 'FRA forItself', 'BRA forItself'],
    ]);
    expect(after.order).toMatchObject({ policy: 'groupsFirst', reason });
    const [, registry] = after.waiting;
    await chair(moveSpeaker, { speaker: registry?.id, place: 1, reason: 'It has to leave' });
    expect((await view()).waiting[0]).toMatchObject({ placeReason: 'It has to leave', placeWhy: null });
  });

  it('is announced with its hour, closed, and replies still come', async () => {
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    await chair(announceList, { closesAt });
    expect((await view()).meeting.closesAt).toBe(closesAt);
    await chair(closeList);
    expect((await view()).meeting.closesAt).toBeNull();
    await chair(giveFloor);
    await chair(giveFloor);
    const japan = (await view()).speaking;
    expect(japan?.state).toBe('JPN');
    await stage.done(askForReply, { meeting: stage.meeting, state: 'BRA', answers: japan?.id }, stage.delegate('BRA'));
    expect((await view()).waiting.at(-1)).toMatchObject({ state: 'BRA', kind: 'reply', answers: 'JPN' });
    for (let n = 0; n < 4; n += 1) await chair(giveFloor);
    expect((await view()).speaking?.state).toBe('org-international-committee-of-the-red-cross');
    await chair(giveFloor);
    expect((await view()).speaking).toMatchObject({ state: 'BRA', kind: 'reply', limitSeconds: 300 });
    await chair(endSpeech);
  });

  it('tells of others by their names', async () => {
    const ctx = languageCtx('en', new Date().toISOString());
    const { names, agenda, session } = await view();
    const log = await logOf(stage.db, stage.meeting, filled);
    const said = log.map((line) => sentenceOf(ctx, { names, agenda, session }, line));
    expect(said.join('\n')).toContain('International Committee of the Red Cross spoke for');
    expect(said.join('\n')).not.toContain('org-international');
  });
});

describe('the time that was spoken', () => {
  const get = async (path: string) => {
    await using server = await serverOn(stage);
    return server.get(path);
  };

  it('stands on a page and in open data, for a meeting and for its session', async () => {
    for (const path of [`/meetings/${stage.meeting}/speaking-time`, `/sessions/${stage.session}/speaking-time`]) {
      const page = await get(path);
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toContain('By regional group');
      expect(html).toContain('International Committee of the Red Cross');
      const { rows } = (await (await get(`${path}.json`)).json()) as { rows: Record<string, unknown>[] };
      expect(rows.map(({ code, kind, participant }) => `${code} ${kind} ${participant}`)).toEqual([
        'court-registry statement court',
        'JPN statement stateParty',
        'FRA statement stateParty',
        'BRA statement stateParty',
        'USA statement observerState',
        'org-international-committee-of-the-red-cross statement intergovernmentalOrganization',
        'BRA reply stateParty',
      ]);
      expect((await (await get(`${path}.csv`)).text()).split('\r\n')).toHaveLength(9);
    }
    // Nobody waits any more: the list that the chair calls shows the time of each group.
    await chair(showOnScreen, { what: 'speakers' });
    expect(await (await get(`/meetings/${stage.meeting}/hall`)).text()).toMatch(
      /Western European and other States.*0:0\d in one speech/s,
    );
    expect((await get('/meetings/00000000-0000-4000-8000-000000000000/speaking-time')).status).toBe(404);
  });
});

it('the tables are built anew from the record, and every act is decided again', async () => {
  expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
});
