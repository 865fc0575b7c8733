import { askForFloor } from '../../floor/index.ts';
import { registerPresence } from '../../meetings/index.ts';
import { act, delegationActs } from './acting.ts';
import type { NextStep, Played, Scene } from './scene.ts';

/** Who sits down within some twenty seconds. A few stay away, as in every meeting. */
export function arrivals(scene: Scene, played: Played): NextStep | null {
  const { meeting, present } = scene;
  const come = simulated(scene).filter((state, place) => place % 25 !== 23 && !present.includes(state));
  return delegationActs(scene, played, come, {
    at: (state) => act(registerPresence, `${meeting} ${state}`, { meeting, arrived: [state] }),
    once: 14,
  });
}

/** Statements under an item that is only debated. */
const speakers = 8;

/** Delegations ask for the floor until so many have spoken or wait. What they would say is left to the imagination. */
export function asking(scene: Scene, played: Played): NextStep | null {
  const { meeting, item, floor, present } = scene;
  if (item === null || floor.listClosed) return null;
  const listed = floor.spoken + floor.waiting.length + (floor.speaking ? 1 : 0);
  if (listed >= speakers) return null;
  const there = simulated(scene).filter((state) => present.includes(state));
  return delegationActs(scene, { ...played, pace: 'human' }, there, {
    at: (state) => act(askForFloor, `${item.id} ${state}`, { meeting, state }),
    once: Math.min(3, speakers - listed),
  });
}

export function simulated({ delegations }: Scene): readonly string[] {
  return [...delegations.keys()].toSorted();
}
