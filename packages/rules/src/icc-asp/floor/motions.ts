import { type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

/** What a representative may move that is not a proposal (docs/law.md, section 3.4). */
export type MotionKind =
  | 'suspendMeeting'
  | 'adjournMeeting'
  | 'adjournDebate'
  | 'closeDebate'
  | 'pointOfOrder'
  | 'appeal'
  | 'competence'
  | 'division'
  | 'reconsider'
  | 'limitTime'
  | 'closeList';

export interface MotionLimits {
  /** Speakers for and against, the mover not counted. */
  readonly speakersFor: number;
  readonly speakersAgainst: number;
  readonly debate: boolean;
  /** Put to the vote at once. */
  readonly immediate: boolean;
  /** Whom it rests with first: the President rules, or the Assembly votes. */
  readonly decidedBy: 'president' | 'assembly';
  readonly decision: 'D02' | 'D20' | 'D21';
}

const noDebate = { speakersFor: 0, speakersAgainst: 0, debate: false, immediate: true, decidedBy: 'assembly' } as const;
const twoAndTwo = { speakersFor: 2, speakersAgainst: 2, debate: true, immediate: true, decidedBy: 'assembly' } as const;

export const motionLimits: Readonly<Record<MotionKind, MotionLimits>> = {
  suspendMeeting: { ...noDebate, decision: 'D02' },
  adjournMeeting: { ...noDebate, decision: 'D02' },
  adjournDebate: { ...twoAndTwo, decision: 'D02' },
  closeDebate: { ...twoAndTwo, speakersFor: 0, decision: 'D20' },
  pointOfOrder: { ...noDebate, decidedBy: 'president', decision: 'D20' },
  appeal: { ...noDebate, decision: 'D20' },
  competence: { ...twoAndTwo, debate: true, decision: 'D02' },
  division: { ...twoAndTwo, decision: 'D02' },
  reconsider: { ...twoAndTwo, speakersFor: 0, decision: 'D21' },
  limitTime: { ...twoAndTwo, decision: 'D02' },
  closeList: { ...noDebate, decision: 'D02' },
};

const words: Readonly<Record<MotionKind, string>> = {
  suspendMeeting: 'Suspension of the meeting',
  adjournMeeting: 'Adjournment of the meeting',
  adjournDebate: 'Adjournment of the debate',
  closeDebate: 'Closure of the debate',
  pointOfOrder: 'Point of order',
  appeal: 'Appeal against a ruling',
  competence: 'Competence of the Assembly',
  division: 'Division of a proposal',
  reconsider: 'Reconsideration of a proposal',
  limitTime: 'Time limit for speakers',
  closeList: 'Closing of the list of speakers',
};

/** Who may speak on a motion and how it is decided. */
export function motionRule(kind: MotionKind): Finding<MotionLimits> {
  const limits = motionLimits[kind];
  const talk = limits.debate
    ? `${limits.speakersFor} for and ${limits.speakersAgainst} against, beside the mover`
    : 'no debate';
  const end = limits.decidedBy === 'president' ? 'the President rules at once' : 'then put to the vote at once';
  return finding('floor.motions', limits, [
    line(
      'motion.limits',
      `${words[kind]}: ${talk}; ${end}`,
      {
        kind,
        for: limits.speakersFor,
        against: limits.speakersAgainst,
        debate: limits.debate ? 1 : 0,
        ruled: limits.decidedBy === 'president' ? 1 : 0,
      },
      procedure('rules on procedural motions'),
      'unverified',
    ),
  ]);
}

/**
 * Rank among motions, 0 first. A point of order and the appeal against its ruling interrupt anything; then the four motions
 * in the order of the parameter, then the rest, which share the last rank.
 */
export function motionRank(kind: MotionKind, parameters: Parameters = {}): number {
  if (kind === 'appeal') return 0;
  if (kind === 'pointOfOrder') return 1;
  const order = parameterValue('motion.order', parameters);
  const place = order.indexOf(kind);
  return place === -1 ? order.length + 2 : place + 2;
}

/** The motions in the order in which they are put; motions of the same rank keep the order in which they were moved. */
export function motionOrder(moved: readonly MotionKind[], parameters: Parameters = {}): Finding<readonly MotionKind[]> {
  const ordered = [...moved].sort((a, b) => motionRank(a, parameters) - motionRank(b, parameters));
  const text = `Put in this order: ${ordered.map((kind) => words[kind].toLowerCase()).join(', ')}`;
  return finding(
    'floor.motionOrder',
    ordered,
    [
      line(
        'motion.order',
        text,
        { motions: ordered.join(' ') },
        procedure('rule on the order of procedural motions'),
        'unverified',
      ),
    ],
    usesOf(['motion.order'], parameters),
  );
}

/** Whether a motion may be moved while another is pending: only one that takes precedence. */
export function mayInterrupt(kind: MotionKind, pending: MotionKind, parameters: Parameters = {}): boolean {
  return motionRank(kind, parameters) < motionRank(pending, parameters);
}
