import { expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { askForFloor, giveFloor } from '../floor/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { noteSpeakerAbsent } from './note-speaker-absent.ts';
import { takeNoteAway } from './take-note-away.ts';
import { writeNote } from './write-note.ts';

it('the Secretary writes, whoever presides reads it on the console, and nobody else does', async () => {
  await using stage = await testStage('enough');
  await using site = await serverOn(stage);
  const { meeting, president, secretariat } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.debate ?? '' }, president);
  const { speaker = '' } = await stage.done(askForFloor, { meeting, state: 'FRA' }, stage.delegate('FRA'));
  const page = async (address: string, account: string | null = null) =>
    textOf(await (await site.get(`/meetings/${meeting}${address}`, account)).text());

  const { note = '' } = await stage.done(writeNote, { meeting, text: 'Say <b>as revised</b>' });
  await stage.done(noteSpeakerAbsent, { meeting, speaker });
  expect(await page('/podium', president)).toMatch(
    /From the Secretary.*Say <b>as revised<\/b>.*Not in the hall: France, number 1 on the list/s,
  );
  const besides = await page('/secretary', secretariat);
  expect(besides).toMatch(/Called next.*France.*Not in the hall/s);
  for (const [address, account] of [
    ['', null],
    ['', stage.delegate('FRA')],
    ['/hall', null],
  ] as const)
    expect(await page(address, account)).not.toMatch(/as revised|Not in the hall/);
  expect((await site.get(`/meetings/${meeting}/secretary`, president)).status).toBe(403);

  await stage.done(takeNoteAway, { meeting, note }, president);
  await stage.done(giveFloor, { meeting, speaker }, president);
  const after = await page('/podium', president);
  expect(after).not.toMatch(/From the Secretary|as revised|Not in the hall/);
  for (const n of [1, 2, 3, 4, 5]) await stage.done(writeNote, { meeting, text: `Note ${n}` });
  expect(await stage.codes(writeNote, { meeting, text: 'A sixth' })).toEqual(['notes-full']);
  expect(await stage.codes(writeNote, { meeting, text: 'x'.repeat(201) })).toEqual(['text']);
  expect(await stage.codes(takeNoteAway, { meeting, note })).toEqual(['no-such-note']);
});
