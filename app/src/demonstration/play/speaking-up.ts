import { askForRecordedVote, noteExplanation } from '../../decisions/index.ts';
import { askForReply } from '../../floor/index.ts';
import { raisePointOfOrder } from '../../motions/index.ts';
import { chance } from '../random.ts';
import { act, delegationActs, officeActs } from './acting.ts';
import { simulated } from './delegations.ts';
import type { NextStep, Played, Scene } from './scene.ts';

/** Statements that are heard before somebody raises a point of order. */
const heardFirst = 2;

/** Delegations that explain one vote. */
const explain = 2;

/**
 * For a person who presides: what a hall asks of its President, once under an item and never while something waits to be decided. All of
 * it is neutral: a point of order on the sound, names in a vote, a vote explained, and a reply to what a person has said, to nobody else.
 */
export function speakingUp(scene: Scene, played: Played): NextStep | null {
  if (scene.president !== null || scene.item === null) return null;
  if (scene.moved.next !== null || scene.floor.beside !== null) return null;
  return pointOfOrder(scene, played) ?? replying(scene, played) ?? names(scene, played) ?? explaining(scene, played);
}

function one(scene: Scene, played: Played, about: string, but: readonly string[] = []): readonly string[] {
  const there = simulated(scene).filter((state) => scene.present.includes(state) && !but.includes(state));
  const state = there[Math.floor(there.length * chance(played.seed, about))];
  return state === undefined ? [] : [state];
}

function pointOfOrder(scene: Scene, played: Played): NextStep | null {
  const { meeting, item, floor, moved } = scene;
  if (item?.under !== 'nothing' || item.last || floor.spoken < heardFirst || moved.underItem > 0) return null;
  return delegationActs(scene, played, one(scene, played, item.id), {
    at: (state) => act(raisePointOfOrder, item.id, { meeting, state, words: 'The sound is low. (Demonstration)' }),
    once: 1,
  });
}

/** The statement of a person, once; of a simulated delegation nobody says that it asks for an answer. */
function replying(scene: Scene, played: Played): NextStep | null {
  const { meeting, floor, delegations, present } = scene;
  const said = floor.said.find(({ state, reply }) => !reply && !delegations.has(state) && present.includes(state));
  if (said === undefined || floor.said.some(({ reply }) => reply)) return null;
  return delegationActs(scene, played, one(scene, played, said.id), {
    at: (state) => act(askForReply, said.id, { meeting, state, answers: said.id }),
    once: 1,
  });
}

/** By devices, or State by State. */
function names(scene: Scene, played: Played): NextStep | null {
  const draft = scene.drafts.find(({ substance, named }) => substance && !named);
  if (draft === undefined || scene.vote?.status === 'closed') return null;
  const how = chance(played.seed, draft.id) < 0.5 ? 'rollCall' : 'recorded';
  return delegationActs(scene, played, one(scene, played, draft.id), {
    at: (state) => act(askForRecordedVote, draft.id, { meeting: scene.meeting, proposal: draft.id, state, how }),
    once: 1,
  });
}

/** The Secretariat notes it, where no person is the Secretariat. */
function explaining(scene: Scene, played: Played): NextStep | null {
  const { vote, secretariat, delegations } = scene;
  if (vote?.status !== 'announced' || secretariat === null) return null;
  const voted = vote.cast.filter((state) => delegations.has(state)).slice(0, explain);
  const notes = voted.map((state) => act(noteExplanation, `${vote.id} ${state}`, { vote: vote.id, state }));
  return officeActs('secretariat', scene, played, notes);
}
