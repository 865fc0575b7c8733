import { randomUUID } from 'node:crypto';
import { motionRule } from '@plenary/rules';
import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { type Refusal, refuse } from '../door/command.ts';
import { choice, ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { hasFloor, interposes } from '../floor/index.ts';
import { chairCommand, duringVoting } from '../meetings/index.ts';
import { basisOf } from '../parameters/index.ts';
import { say } from './acts.ts';
import type { Motion } from './motions-in.ts';
import { isObjection, nextOf, onMotion } from './on-motion.ts';
import type { Side } from './tables.ts';

export const sides = ['mover', 'for', 'against'] as const satisfies readonly Side[];

/** The President gives the floor to whoever moved it, and to those who speak for and against it, as many as the rules let. */
export const speakOnMotion = chairCommand({
  name: 'speak-on-motion',
  undo: { back: 'end-interposition' },
  input: z.object({
    meeting: ref('meeting'),
    motion: ref('motion'),
    state: stateCode,
    side: choice(sides, 'input.choose'),
  }),
  async load(tx, meeting, now, filled) {
    const [on, floor] = await Promise.all([onMotion(tx, meeting, now, filled), hasFloor(tx, meeting.meeting)]);
    return { ...on, ...floor, turn: randomUUID() };
  },
  decide(facts, { meeting, motion, state, side }, now): Refusal | readonly Act[] {
    const found = nextOf(facts, motion);
    if (isObjection(found)) return refuse(found);
    const barred = duringVoting(facts);
    if (barred && !found.onVoting) return refuse(barred);
    const blocked = facts.participating.includes(state)
      ? mayNotSpeak(found, state, side)
      : no('no-delegation', { state });
    if (blocked) return refuse(blocked);
    const kind = found.kind === 'pointOfOrder' ? 'pointOfOrder' : 'motion';
    return [
      say('motion.spoken', { motion, meeting, state, side, kind: found.kind }, [
        motionRule(found.kind).lines[0]?.cite.provision ?? '',
      ]),
      ...interposes(facts, { turn: facts.turn, state, kind }, now),
    ];
  },
});

/** Beside the mover so many speak for it and so many against it, each once. */
export function mayNotSpeak(motion: Motion, state: string, side: Side): Objection | null {
  const rule = motionRule(motion.kind);
  if (motion.status !== 'moved') return no('motion-is-put', { kind: motion.kind });
  if (motion.speakers.some((one) => one.state === state)) return no('spoke-on-motion', { state }, basisOf(rule));
  if (side === 'mover') return state === motion.state ? null : no('not-the-mover-of-motion', { state: motion.state });
  if (state === motion.state) return no('mover-speaks-once', { state }, basisOf(rule));
  if (!rule.value.debate) return no('motion-without-debate', { kind: motion.kind }, basisOf(rule));
  const most = mostOn(motion, side);
  const heard = motion.speakers.filter((one) => one.side === side).length;
  return heard >= most ? no('motion-speakers-heard', { kind: motion.kind, side, n: most }, basisOf(rule)) : null;
}

/** How many may speak on one side, beside the mover. */
export function mostOn({ kind }: Pick<Motion, 'kind'>, side: 'for' | 'against'): number {
  const { speakersFor, speakersAgainst } = motionRule(kind).value;
  return side === 'for' ? speakersFor : speakersAgainst;
}
