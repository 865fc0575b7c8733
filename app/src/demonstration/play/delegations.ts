import { askForFloor } from '../../floor/index.ts';
import { registerPresence } from '../../meetings/index.ts';
import { chance } from '../random.ts';
import { act, delegationActs, officeActs } from './acting.ts';
import type { NextStep, Played, Scene } from './scene.ts';

/** Delegations that sit down, or vote, between two pauses at a human pace. */
export const someAtATime = 14;

/**
 * Who sits down within some twenty seconds: the Secretariat registers them as it sees them, and where a person is the Secretariat each
 * delegation registers itself. All come: nothing that would discredit a State is invented of one.
 */
export function arrivals(scene: Scene, played: Played): NextStep | null {
  const { meeting, present, secretariat } = scene;
  const come = simulated(scene).filter((state) => !present.includes(state));
  if (secretariat === null)
    return delegationActs(scene, played, come, {
      at: (state) => act(registerPresence, `${meeting} ${state}`, { meeting, arrived: [state] }),
      once: someAtATime,
    });
  const turn = (state: string) => chance(played.seed, state);
  const arrived = come
    .toSorted((a, b) => turn(a) - turn(b))
    .slice(0, played.pace === 'quick' ? come.length : someAtATime);
  const seen = act(registerPresence, `${meeting} ${arrived.join(' ')}`, { meeting, arrived });
  return arrived.length > 0 ? officeActs('secretariat', scene, played, [seen]) : null;
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
