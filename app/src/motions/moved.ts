import type { MotionKind } from '@plenary/rules';
import { type Actor, acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Decision, refuse } from '../door/command.ts';
import { no, type Objection } from '../door/objection.ts';
import { duringVoting, meetingObjection, noSuchMeeting } from '../meetings/index.ts';
import { basisOf, motionOrder } from '../parameters/index.ts';
import { type MotionAct, say } from './acts.ts';
import type { MotionFacts } from './facts.ts';
import { nextMotion } from './motions-in.ts';

/** What somebody moves, whichever way it is asked for. */
export interface Moved {
  readonly meeting: string;
  readonly state: string;
  readonly kind: MotionKind;
  readonly words: string | null;
  readonly about?: string | null;
  readonly appeals?: string | null;
  /** a point of order on the conduct of the voting in progress */
  readonly onVoting?: boolean;
}

/** A seat moves something: by its delegation, or by whoever presides for what was said from the floor. */
export function moved(
  facts: (MotionFacts & { readonly newMotion: string }) | null,
  motion: Moved,
  actor: Actor,
  also: (facts: MotionFacts) => Objection | null = () => null,
): Decision<MotionAct> {
  if (!facts) return refuse(noSuchMeeting);
  const { state, kind, meeting, about = null, appeals = null, onVoting = false, words } = motion;
  const capacity = delegateOf(actor, facts.session, state) ?? acting(actor, 'president', 'secretariat');
  if (!capacity) return refuse(no('not-your-seat'));
  const blocked = meetingObjection(facts, actor) ?? mayMove(facts, motion) ?? also(facts);
  if (blocked || !facts.item) return refuse(blocked ?? no('no-item-open'));
  const voting = duringVoting(facts) !== null;
  return {
    ok: true,
    capacity: capacityName(capacity),
    answer: { motion: facts.newMotion },
    acts: [
      say(
        'motion.moved',
        {
          ...{ motion: facts.newMotion, meeting, item: facts.item.id, kind, state },
          ...{ about, appeals, onVoting: voting && onVoting, words },
        },
        [motionOrder([kind], facts.parameters).lines[0]?.cite.provision ?? ''],
      ),
    ],
  };
}

/** Points of order and motions are of the discussion of a matter: the meeting is on an item. */
function mayMove(facts: MotionFacts, { state, kind, onVoting }: Moved): Objection | null {
  if (!facts.item) return no('no-item-open');
  if (!facts.statesParties.includes(state) || !facts.participating.includes(state))
    return no('no-delegation', { state }, 'Rome Statute, article 112(1)');
  const voting = duringVoting(facts);
  if (voting && kind !== 'pointOfOrder') return voting;
  if (voting && !onVoting) return no('only-on-voting', {}, voting);
  return waitsFor(facts, kind);
}

/** What takes no precedence over what is before the Assembly waits for it. */
export function waitsFor(
  { motions, parameters }: Pick<MotionFacts, 'motions' | 'parameters'>,
  kind: MotionKind,
): Objection | null {
  const before = nextMotion(motions);
  if (!before) return null;
  // Those of one rank keep the order in which they were moved.
  const order = motionOrder([before.kind, kind], parameters);
  if (kind !== before.kind && order.value[0] === kind) return null;
  const facts = { kind, motions: before.kind, state: before.state };
  return no('motion-without-precedence', facts, basisOf(order));
}
