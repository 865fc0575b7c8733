import { adoptByConsensus } from '../src/decisions/adopt-by-consensus.ts';
import { announceResult, castVote, closeVote, drawRollCall, openVote } from '../src/decisions/index.ts';
import { noteNoAnswer } from '../src/decisions/note-no-answer.ts';
import type { AnyCommand } from '../src/door/command.ts';
import { announceBallot, enterCount, openBallot, withdrawCandidate } from '../src/elections/index.ts';
import { askForFloor, closeList, endSpeech, giveFloor, reopenList } from '../src/floor/index.ts';
import { setTimeLimit } from '../src/floor/speakers-list.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  scheduleMeeting,
  takeUpItem,
} from '../src/meetings/index.ts';
import { countOf, type TestStage } from './stage.ts';

/** Those who stay away, in the order of their codes; the others are 119 of 124. */
export const absent: readonly string[] = ['AFG', 'ALB', 'AND', 'ATG', 'ARG'];

/** Who votes how in the recorded vote: 85 in favour, 20 against, 11 abstain, the last three do not vote. */
export function recordedVotes(states: readonly string[]): ReadonlyMap<string, 'for' | 'against' | 'abstain'> {
  return new Map(
    states.slice(0, 116).map((state, n) => [state, n < 85 ? 'for' : n < 105 ? 'against' : ('abstain' as const)]),
  );
}

/** In the universal time of the record: ten o’clock in The Hague in winter. */
export function tomorrowAtNine(): string {
  return `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T09:00:00.000Z`;
}

/**
 * Plays a whole meeting by the commands that people send, and stops after each step of the chair: `seen` is called with
 * its name. A recorded vote that carries, a roll call that does not, an election of six judges in three ballots.
 */
export async function playMeeting(stage: TestStage, seen: (step: string) => Promise<void>): Promise<void> {
  const { meeting, items, proposals, election, candidates } = stage;
  const chair = (command: AnyCommand, input: object = {}) => {
    const about = 'vote' in input || 'ballot' in input ? input : { meeting, ...input };
    return stage.done(command, about, stage.president);
  };
  const step = async (name: string, command: AnyCommand, input?: object) => {
    const answer = await chair(command, input);
    await seen(name);
    return answer;
  };
  const here = [...stage.delegates.keys()].filter((state) => !absent.includes(state)).toSorted();

  await seen('nobody there');
  await stage.done(registerPresence, { meeting, arrived: here });
  await seen('quorum there');
  await step('meeting opened', openMeeting);

  await step('agenda taken up', takeUpItem, { item: items.agenda });
  await step('agenda adopted', adoptByConsensus, { proposal: proposals[0] });
  await step('agenda concluded', concludeItem);

  await step('debate taken up', takeUpItem, { item: items.debate });
  await stage.done(askForFloor, { meeting, state: 'URY' }, stage.delegate('URY'));
  await seen('one on the list');
  await stage.done(askForFloor, { meeting, state: 'GHA', region: 'african' }, stage.delegate('GHA'));
  await step('first speaker', giveFloor);
  await chair(setTimeLimit, { seconds: '150' });
  await step('list closed', closeList);
  await step('first speech ended', endSpeech);
  await step('second speaker', giveFloor);
  await step('second speech ended', endSpeech);
  await step('list opened again', reopenList);
  await step('debate concluded', concludeItem);

  await step('resolutions taken up', takeUpItem, { item: items.resolution });
  const { vote } = await step('vote opened', openVote, { proposal: proposals[1], consensusSought: 'yes' });
  for (const [state, choice] of recordedVotes(here))
    await stage.done(castVote, { vote, state, choice }, stage.delegate(state));
  await seen('three have not voted');
  await step('vote closed', closeVote, { vote });
  await step('vote announced', announceResult, { vote });

  const { vote: call } = await step('second vote opened', openVote, { proposal: proposals[2], consensusSought: 'yes' });
  await step('roll call drawn', drawRollCall, { vote: call, state: 'GHA' });
  await stage.done(castVote, { vote: call, state: 'GHA', choice: 'against' });
  await seen('first answer');
  await stage.done(noteNoAnswer, { vote: call, state: 'GRC' });
  await seen('no answer');
  await step('roll call closed', closeVote, { vote: call });
  await step('roll call announced', announceResult, { vote: call });
  await step('resolutions concluded', concludeItem);

  await step('election taken up', takeUpItem, { item: items.judges });
  const first = await step('first ballot opened', openBallot, { election });
  await stage.done(enterCount, { ...countOf(stage, first.ballot ?? ''), papers: here.length, valid: here.length });
  await seen('first ballot counted');
  await step('first ballot announced', announceBallot, { ballot: first.ballot });
  await stage.done(withdrawCandidate, { candidate: candidates[0], reference: 'NV/2026/1' });
  await seen('candidate withdrawn');
  for (const [name, figures] of [
    ['second ballot', { 1: 20, 3: 60, 7: 40, 10: 36, 11: 30 }],
    ['third ballot', { 1: 5, 3: 90, 7: 81, 10: 30, 11: 20 }],
  ] as const)
    await oneBallot(stage, name, figures, step, seen);
  await step('election concluded', concludeItem);

  await step('closing taken up', takeUpItem, { item: items.closing });
  await step('closing concluded', concludeItem);
  const startsAt = tomorrowAtNine();
  await stage.done(scheduleMeeting, { session: stage.session, startsAt, room: 'Demonstration hall' });
  await seen('next meeting scheduled');
  await step('meeting closed', closeMeeting);
}

async function oneBallot(
  stage: TestStage,
  name: string,
  figures: Readonly<Record<number, number>>,
  step: (name: string, command: AnyCommand, input?: object) => Promise<Readonly<Record<string, string>>>,
  seen: (step: string) => Promise<void>,
): Promise<void> {
  const { ballot } = await step(`${name} opened`, openBallot, { election: stage.election });
  const row = await stage.db
    .selectFrom('ballot')
    .select('standing')
    .where('id', '=', ballot ?? '')
    .executeTakeFirstOrThrow();
  const votes = row.standing.map((candidate) => ({
    candidate,
    votes: figures[stage.candidates.indexOf(candidate)] ?? 0,
  }));
  await stage.done(enterCount, { ballot, papers: 119, invalid: 1, valid: 118, abstentions: 0, votes });
  await seen(`${name} counted`);
  await step(`${name} announced`, announceBallot, { ballot });
}
