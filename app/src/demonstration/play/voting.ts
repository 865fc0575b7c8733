import { announceResult, castVote, closeVote, noteNoAnswer } from '../../decisions/index.ts';
import { chance } from '../random.ts';
import { act, delegationActs, notBefore, officeActs } from './acting.ts';
import { someAtATime } from './delegations.ts';
import type { NextStep, Pace, Played, Scene, SceneVote } from './scene.ts';

/** Milliseconds from the opening of a vote: before the first simulated delegation votes, and before it is closed. */
const time = { toThink: 10_000, toVote: 60_000, toCheck: 6_000 } as const;

/** Until when a vote stays open for whoever takes a seat, ISO; null where nothing is waited for so. */
export function staysOpenUntil({ vote, now }: Pick<Scene, 'vote' | 'now'>, pace: Pace): string | null {
  if (pace !== 'human' || vote?.status !== 'open') return null;
  const until = vote.openedAt + time.toVote;
  return now < until ? new Date(until).toISOString() : null;
}

/** A recorded vote, from its opening until its result is announced. */
export function voting(scene: Scene, played: Played): NextStep | null {
  const { vote } = scene;
  if (vote?.status === 'open') {
    return (
      (vote.isRollCall ? calling(scene, played, vote) : casting(scene, played, vote)) ??
      notBefore(scene, played, vote.openedAt + time.toVote) ??
      officeActs('president', scene, played, [act(closeVote, vote.id, { vote: vote.id })])
    );
  }
  if (vote?.status === 'closed')
    return (
      notBefore(scene, played, (vote.closedAt ?? 0) + time.toCheck) ??
      officeActs('president', scene, played, [act(announceResult, vote.id, { vote: vote.id })])
    );
  return null;
}

/** Whoever took a seat when the vote was opened is not hurried. No simulated delegation stays silent. */
function casting(scene: Scene, played: Played, { id: vote, silent, openedAt }: SceneVote): NextStep | null {
  const voters = silent.filter((state) => scene.delegations.has(state));
  const cast = delegationActs(scene, played, voters, {
    at: (state) => act(castVote, `${vote} ${state}`, { vote, state, choice: choiceOf(played, vote, state) }),
    once: someAtATime,
  });
  return cast && (notBefore(scene, played, openedAt + time.toThink) ?? cast);
}

/** Milliseconds in which a name is read and answered: a hundred of them are called in two minutes. */
const toRead = 1_000;

/** The Secretariat enters the answer of the seat that is called; where a person has the seat, that person votes or is called again. */
function calling(scene: Scene, played: Played, { id: vote, called }: SceneVote): NextStep | null {
  if (called === null) return null;
  const answer = scene.delegations.has(called)
    ? act(castVote, `${vote} ${called}`, { vote, state: called, choice: choiceOf(played, vote, called) })
    : act(noteNoAnswer, `${vote} ${called}`, { vote, state: called });
  const step = officeActs('secretariat', scene, played, [answer]);
  return step?.kind === 'acts' ? { ...step, pause: toRead } : step;
}

function choiceOf({ seed }: Played, vote: string, state: string): 'yes' | 'no' | 'abstain' {
  const drawn = chance(seed, `${vote} ${state}`);
  return drawn < 0.78 ? 'yes' : drawn < 0.9 ? 'no' : 'abstain';
}
