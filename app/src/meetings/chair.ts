import type { MotionKind } from '@plenary/rules';
import type { z } from 'zod';
import type { Act } from '../door/act.ts';
import { type Actor, type Capacity, capacityName } from '../door/actor.ts';
import type { ActKinds } from '../door/acts.ts';
import { type Command, type Decision, type Refusal, refuse, type Undo } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { chair } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import {
  type MeetingFacts,
  meetingFacts,
  meetingObjection,
  needsPresiding,
  noSuchMeeting,
  type Pausing,
  presiding,
} from './facts.ts';
import { type Voting, votingFirst, votingIn } from './voting.ts';

/** What every act of the chair on a meeting says of the state it is based on. */
export const onMeeting = {
  subject: ({ meeting }: { readonly meeting: string }) => `meeting:${meeting}`,
  /**
   * Acts that change what a chair acts on. Who arrives, asks for the floor or leaves the list must not stop the President.
   */
  staleBy: (kinds: ActKinds) => Object.entries(kinds).flatMap(([act, { unsettles }]) => (unsettles ? [act] : [])),
} as const;

interface WhileDeciding {
  /** what is voted on in the meeting, where the Assembly decides */
  readonly voting?: Voting;
}

/** Acts of the chair on an open meeting share their door: who presides, is it open; then the one thing they decide. */
export function chairCommand<Input extends { readonly meeting: string }, More, A extends Act, Sent>(part: {
  readonly name: string;
  readonly edition?: number;
  readonly undo: Undo;
  /** it may be done while the meeting pauses */
  readonly whileSuspended?: true;
  /** the Assembly decides it, never while it votes on something else */
  readonly decides?: true;
  /** it does what a motion of this kind asks for: once that is carried, other motions wait */
  readonly carriesOut?: MotionKind;
  readonly input: z.ZodType<Input, Sent>;
  /** besides those that make every act of the chair stale */
  readonly staleBy?: readonly A['act'][];
  /** what it needs to know besides the meeting */
  load(tx: Tx, meeting: MeetingFacts, now: string, filled: Filled): Promise<More>;
  decide(facts: MeetingFacts & More, input: Input, now: string): Refusal | readonly A[];
}): Command<Input, (MeetingFacts & WhileDeciding & More) | null, A, Sent> {
  return {
    name: part.name,
    ...(part.edition === undefined ? {} : { edition: part.edition }),
    who: chair,
    undo: part.undo,
    input: part.input,
    ...onMeeting,
    staleBy: (kinds) => [...onMeeting.staleBy(kinds), ...(part.staleBy ?? [])],
    async load(tx, { meeting }, _actor, now, filled) {
      const facts = await meetingFacts(tx, meeting, now);
      if (!facts) return null;
      const voting = part.decides ? { voting: await votingIn(tx, meeting, filled) } : {};
      return { ...facts, ...voting, ...(await part.load(tx, facts, now, filled)) };
    },
    decide(facts, input, actor, now): Decision<A> {
      const presiding = chairOf(facts, actor, null, { whileSuspended: part.whileSuspended === true });
      if (!presiding.ok) return presiding;
      if (!facts) return refuse(noSuchMeeting);
      const first = part.decides && facts.voting ? votingFirst(facts.voting, part.carriesOut) : null;
      if (first) return refuse(first);
      const acts = part.decide(facts, input, now);
      return isRefusal(acts) ? acts : { ok: true, capacity: capacityName(presiding.capacity), acts };
    },
  };
}

function isRefusal(value: Refusal | readonly Act[]): value is Refusal {
  return 'ok' in value;
}

/**
 * Who may direct this open meeting now; else why not. `ended`: why the vote, the text or the election that it is about is past
 * it; nobody can mend that, so it is said before the state of the meeting.
 */
export function chairOf<Facts extends MeetingFacts>(
  facts: Facts | null,
  actor: Actor,
  ended: Objection | null = null,
  pausing?: Pausing,
): { readonly ok: true; readonly capacity: Capacity; readonly facts: Facts } | Refusal {
  const capacity = presiding(actor);
  if (!capacity) return refuse(needsPresiding);
  const blocked = meetingObjection(facts, actor, ended, pausing);
  if (blocked || !facts) return refuse(...(blocked ? [blocked] : []));
  return { ok: true, capacity, facts };
}
