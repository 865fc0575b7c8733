import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { byForce } from '../../test/forge.ts';
import { introduce, seed, sequence } from '../../test/given/log.ts';
import { expectInTime } from '../../test/in-time.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { castVote, correctVote } from '../decisions/cast-vote.ts';
import { openVote } from '../decisions/index.ts';
import { accreditPerson } from '../delegations/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { renameAgendaItem } from '../sessions/rename-agenda-item.ts';

/** The long tests ask for six. */
const checks = Number(process.env.VERIFY_CHECKS ?? 3);

it('verification that runs while people act never accuses, keeps nobody waiting, and still finds a forged row', {
  timeout: 240_000,
}, async () => {
  await using stage = await testStage('enough');
  await introduce(stage.door);
  await using sequencer = sequence(stage.store, { seeds: [seed] });
  const { meeting, session } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
  const opening = { meeting, proposal: stage.proposals[1], consensusSought: true };
  const { vote = '' } = await stage.done(openVote, opening, stage.president);

  let acts = 0;
  let slowest = 0;
  const done = async (...[command, input, account]: Parameters<typeof stage.done>) => {
    const asked = performance.now();
    await stage.done(command, input, account);
    slowest = Math.max(slowest, performance.now() - asked);
    acts += 1;
    sequencer.wake();
  };
  const rename = (n: number) =>
    done(renameAgendaItem, { item: stage.items.agenda, title: { en: `Agenda, text ${n}` } });
  const accredit = () =>
    done(accreditPerson, { session, state: 'URY', name: `Example Person ${acts}`, role: 'adviser' });
  const castOrCorrect = (n: number) => {
    const state = ['BRA', 'CHE', 'FRA', 'GHA', 'JPN'][n % 5] ?? 'BRA';
    const answer = ['for', 'against', 'abstain'][Math.floor(n / 5) % 3];
    return done(n < 5 ? castVote : correctVote, { vote, state, choice: answer }, stage.delegate(state));
  };

  const wrong: string[] = [];
  const duringEach: number[] = [];
  await whileActing([rename, accredit, castOrCorrect], async () => {
    for (let check = 0; check < checks; check += 1) {
      const before = acts;
      const found = await verifyStore(stage.store);
      duringEach.push(acts - before);
      wrong.push(...found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`));
      expect(found.map(({ what }) => what)).toEqual(expect.arrayContaining(['chain', 'table vote_cast', 'log']));
    }
  });
  expect(wrong).toEqual([]);
  // Without acts in the middle of every run the test would hold nothing.
  expect(Math.min(...duringEach)).toBeGreaterThan(3);
  expectInTime(slowest, 5_000);

  await byForce(stage.store, `update vote_cast set receipt = 'AAAA-AAAA' where iso3 = 'FRA'`);
  await whileActing([rename, accredit], async () => {
    const accused = (await verifyStore(stage.store)).filter(({ ok }) => !ok);
    expect(accused.map(({ what }) => what)).toEqual(['table vote_cast']);
  });
});

/** Each kind of act again and again, as fast as the door takes it, until the task is done. */
async function whileActing(kinds: readonly ((n: number) => Promise<void>)[], task: () => Promise<void>): Promise<void> {
  let running = true;
  const acting = kinds.map(async (act) => {
    for (let n = 0; running; n += 1) {
      await act(n);
      // Some dozen acts a second, as in a hall: verification decides each of them again.
      await sleep(60);
    }
  });
  const done = task().finally(() => {
    running = false;
  });
  await Promise.all([...acting, done]);
}
