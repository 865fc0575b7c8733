import type { AnyCommand, FieldsFor } from '../../door/command.ts';
import { chance } from '../random.ts';
import { keyOf, type NextStep, type Office, type Played, type PlayedAct, type Scene, type WaitsFor } from './scene.ts';

/** Milliseconds between two acts, as people take them. */
function pauseOf({ now }: Scene, { seed }: Played): number {
  return 1_500 + Math.floor(2_500 * chance(seed, String(now)));
}

/** The first of these acts of an office that was not tried yet; else who is waited for, where a person holds the office. */
export function officeActs(
  office: Office,
  scene: Scene,
  played: Played,
  acts: readonly Omit<PlayedAct, 'account'>[],
): NextStep | null {
  const account = scene[office];
  if (account === null) return acts.length > 0 ? waitsFor(office) : null;
  const first = acts.find((act) => !played.tried.has(keyOf(act)));
  return first ? actsOf(scene, played, [{ ...first, account }]) : null;
}

export function actsOf(scene: Scene, played: Played, acts: readonly PlayedAct[]): NextStep {
  return { kind: 'acts', acts, pause: pauseOf(scene, played) };
}

/** What simulated delegations do, some at a time and in no order that could be foreseen. */
export function delegationActs(
  scene: Scene,
  played: Played,
  states: readonly string[],
  { at, once }: { readonly at: (state: string) => Omit<PlayedAct, 'account'>; readonly once: number },
): NextStep | null {
  const acts = states.flatMap((state): readonly PlayedAct[] => {
    const account = scene.delegations.get(state);
    const act = at(state);
    return account === undefined || played.tried.has(keyOf(act)) ? [] : [{ ...act, account }];
  });
  if (acts.length === 0) return null;
  const turn = (act: PlayedAct) => chance(played.seed, keyOf(act));
  const first = acts.toSorted((a, b) => turn(a) - turn(b)).slice(0, played.pace === 'quick' ? atOnce : once);
  return { kind: 'acts', acts: first, pause: pauseOf(scene, played) };
}

/** At a quick pace: few enough that nobody else waits long at the door. */
const atOnce = 16;

/** At a human pace nothing is done before an instant. */
export function notBefore(scene: Scene, { pace }: Played, instant: number): NextStep | null {
  return pace === 'human' && scene.now < instant ? { kind: 'waits', for: null } : null;
}

export function waitsFor(whom: WaitsFor): NextStep {
  return { kind: 'waits', for: whom };
}

/** An act with input that its command knows. */
export function act<C extends AnyCommand>(
  command: C,
  about: string,
  input: Partial<FieldsFor<C>>,
): Omit<PlayedAct, 'account'> {
  return { command, about, input };
}
