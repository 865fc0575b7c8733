import type { z } from 'zod';
import { type Actor, type Capacity, capacityName } from '../door/actor.ts';
import { type Command, type Decision, refuse } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import type { FloorAct } from './acts.ts';
import {
  type MeetingFacts,
  meetingFacts,
  meetingObjection,
  needsPresiding,
  noSuchMeeting,
  presiding,
} from './facts.ts';

/**
 * Which acts about a meeting change what a chair acts on, so that an act based on what was before them is refused. Who arrives,
 * asks for the floor or leaves the list must not stop the President.
 */
const changes: Readonly<Record<FloorAct['act'], boolean>> = {
  'presence.registered': false,
  'meeting.opened': true,
  'meeting.closed': true,
  'meeting.reopened': true,
  'item.taken-up': true,
  'item.concluded': true,
  'item.reopened': true,
  'floor.asked': false,
  'floor.group-named': false,
  'floor.group-accepted': false,
  'floor.withdrawn': false,
  'floor.moved': true,
  'floor.exchanged': true,
  'floor.skipped': true,
  'floor.removed': true,
  'floor.put-back': true,
  'floor.given': true,
  'floor.ended': true,
  'speakers-list.closed': true,
  'speakers-list.reopened': true,
  'time-limit.set': false,
};

/** What every act of the chair on a meeting says of the state it is based on. */
export const onMeeting = {
  subject: ({ meeting }: { readonly meeting: string }) => `meeting:${meeting}`,
  staleBy: Object.entries(changes).flatMap(([act, counts]) => (counts ? [act] : [])),
} as const;

/** Acts of the chair on an open meeting share their door: who presides, is it open; then the one thing they decide. */
export function chairCommand<Input extends { readonly meeting: string }, More = unknown>(part: {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** besides those that make every act of the chair stale */
  readonly staleBy?: readonly FloorAct['act'][];
  /** what it needs to know besides the meeting */
  load?(tx: Tx, meeting: MeetingFacts, now: string): Promise<More>;
  decide(facts: MeetingFacts & More, input: Input, now: string): Refusal | readonly FloorAct[];
}): Command<Input, (MeetingFacts & More) | null, FloorAct> {
  return {
    name: part.name,
    who: chair,
    input: part.input,
    ...onMeeting,
    staleBy: [...onMeeting.staleBy, ...(part.staleBy ?? [])],
    async load(tx, { meeting }, _actor, now) {
      const facts = await meetingFacts(tx, meeting, now);
      return facts && { ...facts, ...((await part.load?.(tx, facts, now)) as More) };
    },
    decide(facts, input, actor, now): Decision<FloorAct> {
      const presiding = chairOf(facts, actor);
      if (!presiding.ok) return presiding;
      if (!facts) return refuse(noSuchMeeting);
      const acts = part.decide(facts, input, now);
      return isRefusal(acts) ? acts : { ok: true, capacity: capacityName(presiding.capacity), acts };
    },
  };
}

type Refusal = ReturnType<typeof refuse>;

function isRefusal(value: Refusal | readonly FloorAct[]): value is Refusal {
  return 'ok' in value;
}

/**
 * Who may direct this open meeting now; else why not. `ended`: why the vote, the text or the election that it is about is past
 * it; nobody can mend that, so it is said before the state of the meeting.
 */
export function chairOf(
  facts: MeetingFacts | null,
  actor: Actor,
  ended: Objection | null = null,
): { readonly ok: true; readonly capacity: Capacity; readonly facts: MeetingFacts } | Refusal {
  const capacity = presiding(actor);
  if (!capacity) return refuse(needsPresiding);
  const blocked = meetingObjection(facts, actor, ended);
  if (blocked || !facts) return refuse(...(blocked ? [blocked] : []));
  return { ok: true, capacity, facts };
}
