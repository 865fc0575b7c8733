import { expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { announceResult, castVote, closeVote, openVote, votesOf } from '../decisions/index.ts';
import { endAccreditation } from '../delegations/index.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { openMeeting, registerPresence, takeUpItem } from '../meetings/index.ts';
import { setParameter } from '../parameters/index.ts';
import { certifyContributions } from '../right-to-vote/index.ts';
import { announceBallot, countSheet, enterCount, openBallot } from './index.ts';

/** The Bureau's decision entered where nothing bars it, as a program without that bar would. */
const setAnyway: AnyCommand = {
  ...setParameter,
  load: async (...given: Parameters<typeof setParameter.load>) => ({
    ...(await setParameter.load(...given)),
    underway: { meetingOpen: false, votingOpen: false, electionBegun: false, candidateNominated: false },
  }),
} as AnyCommand;

it('124 parties, one suspended, one not accredited, 121 present: 120 can vote, in a recorded vote and in a ballot; the ballot keeps what it was opened under', async () => {
  await using stage = await testStage();
  const { meeting, session, items } = stage;
  const chair = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);
  const [suspended, unaccredited, ...others] = [...stage.delegates.keys()].toSorted();
  const due = [2022, 2023, 2024, 2025].map((year) => ({ year, cents: 100_000 }));
  await stage.done(certifyContributions, { session, state: suspended, due });
  const account = stage.delegate(unaccredited ?? '');
  await stage.done(endAccreditation, { account, session, state: unaccredited });
  const here = others.slice(0, 120);
  await stage.done(registerPresence, { meeting, arrived: [suspended, ...here] });
  await chair(openMeeting, { meeting });

  await chair(takeUpItem, { meeting, item: items.resolution });
  const { vote = '' } = await chair(openVote, { meeting, proposal: stage.proposals[1], consensusSought: true });
  const shown = async () => (await votesOf(stage.db, { id: vote }))[0];
  expect(await shown()).toMatchObject({ received: 0, canVote: 120 });
  const [first = '', second = ''] = here;
  for (const state of [first, second])
    await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
  await stage.done(registerPresence, { meeting, left: [second] });
  // Its vote is there, so it is counted among those that can vote until the close.
  expect(await shown()).toMatchObject({ received: 2, canVote: 120 });
  await stage.done(registerPresence, { meeting, arrived: [second] });
  await chair(closeVote, { vote });
  await chair(announceResult, { vote });

  await chair(takeUpItem, { meeting, item: items.judges });
  const { ballot = '' } = await chair(openBallot, { meeting, election: stage.election });
  const row = await stage.db.selectFrom('ballot').selectAll().where('id', '=', ballot).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ present: 121, issued: 120 });

  const figures = [5, 20, 41, 30, 35, 44, 45, 30, 42, 20, 15, 25];
  const votes = stage.candidates.map((candidate, n) => ({ candidate, votes: figures[n] ?? 0 }));
  await stage.done(enterCount, { ballot, papers: 120, valid: 120, invalid: 0, abstentions: 60, votes });
  const before = await countSheet(stage.db, ballot);
  expect(before?.result?.elected).toHaveLength(4);
  // Sixty vote: no quorum, if this counted or if those who are there now did.
  const decision = { decidedOn: '2026-11-20', reference: 'BUR/2026/7', reason: 'Text of a demonstration.' };
  await stage.done(setAnyway, { session, key: 'quorum.counts', value: 'voting', ...decision });
  await stage.done(registerPresence, { meeting, left: here.slice(5) });
  const after = await countSheet(stage.db, ballot);
  expect(after?.result).toEqual(before?.result);
  const { elected } = await chair(announceBallot, { ballot });
  expect(elected).toEqual(before?.result?.elected);
  expect(await strangersObjections(stage.store)).toEqual([]);
  // The record stands but for what was entered anyway.
  const wrong = (await verifyStore(stage.store)).filter(({ ok }) => !ok);
  expect(wrong.map(({ what }) => what)).toEqual([expect.stringMatching(/^entry \d+, parameter\.set$/)]);
});
