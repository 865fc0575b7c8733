export { callingOrder } from '@plenary/rules/published';

import type { RollCallLot } from '@plenary/rules/published';
import { no, type Objection } from '../door/objection.ts';

import { type SeatsThere, whoCanVote } from '../meetings/index.ts';

/** A roll call once the State from which it begins is drawn. States are codes. */
export interface RollCall {
  /** the State drawn; the first that is called */
  readonly state: string;
  /** from a secret and two seeds, by hand as the President declared, or, in votes of before, by a lot of this program alone */
  readonly by: 'lot' | 'hand' | 'seeds';
  /** what a lot by seeds was drawn from */
  readonly lot?: RollCallLot;
  /** all States that are called, in the order of the calling */
  readonly order: readonly string[];
  /** called once, without an answer; they are called again at the end */
  readonly unanswered: readonly string[];
  /** whose answer the Secretariat entered last; absent once another seat was called after it */
  readonly last?: string;
}

/** Who is still to answer, the next first. A seat that came after the drawing is called after the others; then those who did not answer. */
export function callQueue({ order, unanswered }: RollCall, waiting: readonly string[]): readonly string[] {
  const silent = (state: string) => unanswered.includes(state);
  const known = order.filter((state) => waiting.includes(state));
  return [
    ...known.filter((state) => !silent(state)),
    ...waiting.filter((state) => !order.includes(state) && !silent(state)),
    ...unanswered.filter((state) => waiting.includes(state)),
  ];
}

/** Who can vote and was not called in a roll call that goes on; the seat that is called now is. Codes; none outside a roll call. */
export function notCalledYet({
  status,
  rollCall,
  notVoting,
}: {
  readonly status: string;
  readonly rollCall: (RollCall & { readonly next: string | null }) | null;
  readonly notVoting: readonly { readonly state: string; readonly reason: string }[];
}): readonly string[] {
  if (status !== 'open' || !rollCall) return [];
  const { next, unanswered } = rollCall;
  return notVoting.flatMap(({ state, reason }) =>
    reason === 'silent' && state !== next && !unanswered.includes(state) ? [state] : [],
  );
}

/** The seat that is called now: present, with a vote, and without an answer yet; null when nobody is left to call. */
export function calledNow({
  rollCall,
  entitled,
  cast,
  meeting,
}: {
  readonly rollCall: RollCall;
  readonly entitled: readonly string[];
  readonly cast: readonly { readonly state: string }[];
  readonly meeting: SeatsThere;
}): string | null {
  const voted = new Set(cast.map(({ state }) => state));
  const waiting = whoCanVote(entitled, meeting).filter((state) => !voted.has(state));
  return callQueue(rollCall, waiting)[0] ?? null;
}

/** In a roll call the Secretariat acts for the seat that is called, and for no other. */
export function notCalledNow(state: string, called: string | null): Objection {
  return called === null ? no('nobody-called') : no('not-called-now', { state, called });
}
