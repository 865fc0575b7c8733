import { createSecretKey } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type TestStage, testStage } from '../../../test/stage.ts';
import { askForFloor, giveFloor } from '../../floor/index.ts';
import { endAllSignIns } from '../../identity/open-sign-ins.ts';
import { signIn } from '../../identity/sign-in.ts';
import { openMeeting, registerPresence, takeUpItem } from '../../meetings/index.ts';
import { languageCtx } from '../../web/ctx.ts';
import { playBar } from '../pages/play-bar.tsx';
import { keepAsked, playKept } from './kept.ts';
import { offeredSession } from './meeting-to-play.ts';
import { Player } from './player.ts';

async function bar({ db, session, store }: TestStage): Promise<string> {
  const shown = await playBar(db, { id: session, demonstration: true }, null);
  return renderToStaticMarkup(shown?.show(languageCtx('en', store.clock.now())));
}

it('a meeting that people hold is played on where somebody asks for it there, and by nobody else', async () => {
  await using stage = await testStage();
  const { meeting, president, session, db } = stage;
  expect(await offeredSession(db)).toBe(session);
  await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()] });
  expect(await offeredSession(db)).toBeNull();
  await stage.done(openMeeting, { meeting }, president);
  expect(await offeredSession(db)).toBeNull();

  const html = await bar(stage);
  expect(html).toContain('While nobody is signed in as the President, simulated delegations can play it on.');
  expect(html).not.toContain('paused');
  expect(html.match(/<button/g)).toHaveLength(1);

  const player = await Player.open({ door: stage.door, onError: () => {} });
  expect(await player.play('human')).toBeNull();
  expect(await player.play('human', session)).toBe(meeting);
  await player.close();
  expect(await bar(stage)).toContain('the simulated delegations have paused');
});

it('a meeting that a person presides over is not played into, and the bar says so to everybody alike', async () => {
  await using stage = await testStage();
  const { meeting, president, session, store, db } = stage;
  await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()] });
  await stage.done(openMeeting, { meeting }, president);
  const key = createSecretKey(Buffer.alloc(32, 7));
  await signIn(store, key, president, new Date(store.clock.ms()));
  expect(await bar(stage)).toContain('Demonstration: people hold this meeting.');
  const player = await Player.open({ door: stage.door, onError: () => {} });
  expect(await player.play('human', session)).toBe(meeting);
  await player.close();
  expect(await playKept(db)).toBeNull();
  await store.writes.transaction().execute((tx) => endAllSignIns(tx, president, store.clock.now()));
  const later = await Player.open({ door: stage.door, onError: () => {} });
  expect(await later.play('human', session)).toBe(meeting);
  await later.close();
  expect((await playKept(db))?.meeting).toBe(meeting);
});

it('after the last meeting another one is offered where no person has the Secretariat, and where one has the bar says why not', async () => {
  await using stage = await testStage();
  const { meeting, secretariat, session, store, db } = stage;
  await store.writes.updateTable('meeting').set({ status: 'closed' }).where('id', '=', meeting).execute();
  expect(await offeredSession(db)).toBe(session);
  expect(await bar(stage)).toContain('Begin again');
  const key = createSecretKey(Buffer.alloc(32, 7));
  await signIn(store, key, secretariat, new Date(store.clock.ms()));
  expect(await offeredSession(db)).toBeNull();
  const html = await bar(stage);
  expect(html).toContain('whose role somebody has taken');
  expect(html).not.toContain('<button');
  const player = await Player.open({ door: stage.door, onError: () => {} });
  expect(await player.play('human')).toBeNull();
  expect(await player.play('human', session)).toBe(meeting);
  await player.close();
  await store.writes.transaction().execute((tx) => endAllSignIns(tx, secretariat, store.clock.now()));
  expect(await offeredSession(db)).toBe(session);
  expect(await bar(stage)).not.toContain('Another one');
});

it('says whose speech a meeting waits for, who ends it, and where', async () => {
  await using stage = await testStage();
  const { meeting, president, store } = stage;
  await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()] });
  await stage.done(openMeeting, { meeting }, president);
  await stage.done(takeUpItem, { meeting, item: stage.items.debate }, president);
  await stage.done(askForFloor, { meeting, state: 'KEN' }, stage.delegate('KEN'));
  await stage.done(giveFloor, { meeting }, president);
  await keepAsked(store, { meeting, pace: 'human' });
  expect(await bar(stage)).not.toContain('has the floor');

  const key = createSecretKey(Buffer.alloc(32, 7));
  const taken = (account: string) => signIn(store, key, account, new Date(store.clock.ms()));
  await taken(stage.delegate('KEN'));
  const waits = await bar(stage);
  expect(waits).toContain('Kenya, whose seat somebody has taken, has the floor. The simulated President ends');
  expect(waits).toContain(`href="/meetings/${meeting}#speakers"`);
  await taken(president);
  const presided = await bar(stage);
  expect(presided).toContain('has the floor. The President ends the speech.');
  expect(presided).toContain(`href="/meetings/${meeting}/podium"`);
  await store.writes.transaction().execute((tx) => endAllSignIns(tx, stage.delegate('KEN'), store.clock.now()));
  expect(await bar(stage)).not.toContain('has the floor');
});
