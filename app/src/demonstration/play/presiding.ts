import { adoptByConsensus, openVote } from '../../decisions/index.ts';
import { openBallot } from '../../elections/index.ts';
import { endSpeech, giveFloor } from '../../floor/index.ts';
import { closeMeeting, concludeItem, openMeeting, resumeMeeting, takeUpItem } from '../../meetings/index.ts';
import { act, notBefore, officeActs, waitsFor } from './acting.ts';
import { asking } from './delegations.ts';
import type { NextStep, Played, PlayedAct, Scene, SceneDraft, SceneItem } from './scene.ts';

type Wanted = Omit<PlayedAct, 'account'>;

/** Where too few are there the opening is refused; it is tried again when others have come. */
export function opening(scene: Scene, played: Played): NextStep | null {
  const { meeting, present } = scene;
  const opens = act(openMeeting, `${meeting} ${present.length}`, { meeting });
  return officeActs('president', scene, played, [opens]) ?? waitsFor('delegations');
}

/** A simulated President pauses no meeting: a person did, and has left. */
export function resuming(scene: Scene, played: Played): NextStep | null {
  const { meeting } = scene;
  return officeActs('president', scene, played, [act(resumeMeeting, meeting, { meeting })]);
}

/** Milliseconds of a statement of a simulated delegation; a person speaks as long as the limit says, and a minute at most. */
const statement = { simulated: 6_000, person: 60_000 } as const;

/** Until when a person who has the floor is left to speak by a simulated President. Milliseconds. */
export function speechOfAPersonEnds(startedAt: number, limitSeconds: number): number {
  return startedAt + Math.min(limitSeconds * 1_000, statement.person);
}

/** The floor is given to all who have asked for it, before anything is decided. */
export function debating(scene: Scene, played: Played): NextStep | null {
  const { meeting, item, floor } = scene;
  const [next] = floor.waiting;
  if (item?.under === 'nothing' && !item.last) {
    const asked = asking(scene, played);
    if (asked) return asked;
  }
  const gives: readonly Wanted[] = next ? [act(giveFloor, `${item?.id} ${next.id}`, { meeting })] : [];
  if (!floor.speaking) return officeActs('president', scene, played, gives);
  const { id, startedAt, state, limitSeconds } = floor.speaking;
  const simulated = scene.delegations.has(state);
  const ends = simulated ? startedAt + statement.simulated : speechOfAPersonEnds(startedAt, limitSeconds);
  return (
    notBefore(scene, played, ends) ??
    officeActs('president', scene, played, [...gives, act(endSpeech, id, { meeting })])
  );
}

/** What lies under the item: the first draft on substance by a recorded vote, the others by consensus; an election ballot by ballot. */
export function deciding(scene: Scene, played: Played): NextStep | null {
  const { meeting, drafts, election, ballot } = scene;
  const wanted = drafts.flatMap((draft) => waysOf(scene, draft));
  const number = (ballot?.number ?? 0) + 1;
  const balloted: readonly Wanted[] =
    election !== null && number <= mostBallots ? [act(openBallot, `${election} ${number}`, { meeting, election })] : [];
  return officeActs('president', scene, played, [...wanted, ...balloted]);
}

/** An election that is not over then is left: a meeting ends one day. */
const mostBallots = 12;

/** By consensus or by a vote, what is tried first. */
export function waysOf(
  { meeting, vote }: Scene,
  { id: proposal, substance, secondVote }: SceneDraft,
): readonly Wanted[] {
  const consensus = act(adoptByConsensus, proposal, { meeting, proposal });
  const voted = act(openVote, `${proposal} ${secondVote}`, { meeting, proposal, consensusSought: true });
  const first = secondVote || (substance && (vote === null || vote.status === 'taken-back'));
  return first ? [voted, consensus] : [consensus, voted];
}

/** The item is concluded, the next one taken up; after the last the meeting is closed. */
export function ending(scene: Scene, played: Played): NextStep | null {
  const { meeting, item, agenda } = scene;
  if (item !== null)
    return officeActs('president', scene, played, [act(concludeItem, item.id, { meeting, leaveDue: true })]);
  const taken = agenda
    .toSorted((a, b) => turnOf(a) - turnOf(b))
    .map(({ id }) => act(takeUpItem, id, { meeting, item: id }));
  return officeActs('president', scene, played, [...taken, act(closeMeeting, meeting, { meeting, leaveDue: true })]);
}

/** Elections take longest, and come after what a newcomer can vote on. */
function turnOf({ under, last }: SceneItem): number {
  if (under === 'election') return 1;
  return last && under === 'nothing' ? 2 : 0;
}
