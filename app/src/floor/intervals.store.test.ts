import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { openMeeting, registerPresence, takeUpItem } from '../meetings/index.ts';
import { askForFloor, endSpeech, floorView, giveFloor, putBackSpeaker } from './index.ts';
import { endInterposition, giveFloorBeside } from './interpose.ts';
import { pauseSpeech, resumeSpeech } from './pause-speech.ts';

/** The ledger of time: what a pause, a point of order and a mistake leave in it. */

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
const asks = async (state: string) =>
  (await stage.done(askForFloor, { meeting: stage.meeting, state }, stage.delegate(state))).speaker ?? '';
const rows = async () =>
  (await stage.db.selectFrom('floor_interval').selectAll().orderBy('started_at').orderBy('nth').execute()).map(
    ({ iso3, kind, nth, ended_at }) => `${iso3} ${kind} ${nth} ${ended_at === null ? 'runs' : 'over'}`,
  );

it('keeps each stretch of a speech that a point of order broke off', async () => {
  await asks('FRA');
  await asks('JPN');
  await chair(giveFloor);
  expect(await rows()).toEqual(['FRA statement 1 runs']);
  await chair(pauseSpeech);
  await chair(resumeSpeech);
  await chair(giveFloorBeside, { state: 'BRA', kind: 'pointOfOrder' });
  expect(await rows()).toEqual(['FRA statement 1 over', 'FRA statement 2 over', 'BRA pointOfOrder 1 runs']);
  const view = await floorView(stage.db, stage.meeting, new Date().toISOString());
  expect(view?.speaking).toMatchObject({ state: 'FRA', halted: expect.any(Number) });
  expect(view?.interposed).toMatchObject({ state: 'BRA', kind: 'pointOfOrder' });
  await chair(endInterposition);
  await chair(resumeSpeech);
  await chair(giveFloorBeside, { state: 'BRA', kind: 'motion' });
  // The next speaker: what was interposed ends, and the speech that it broke off.
  await chair(giveFloor);
  expect(await rows()).toEqual([
    ...['FRA statement 1 over', 'FRA statement 2 over', 'BRA pointOfOrder 1 over', 'FRA statement 3 over'],
    ...['BRA motion 1 over', 'JPN statement 1 runs'],
  ]);
});

it('does not count a floor that was given by mistake', async () => {
  const japan = (await floorView(stage.db, stage.meeting, new Date().toISOString()))?.speaking?.id;
  await chair(putBackSpeaker, { speaker: japan, reason: 'It had not asked' });
  expect((await rows()).filter((row) => row.startsWith('JPN'))).toEqual([]);
  await chair(giveFloor);
  await chair(giveFloorBeside, { state: 'BRA', kind: 'explanation' });
  await chair(endSpeech);
  expect((await rows()).slice(-2)).toEqual(['JPN statement 1 over', 'BRA explanation 1 over']);
});

it('is built anew from the record, and every act is decided again', async () => {
  expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
});
