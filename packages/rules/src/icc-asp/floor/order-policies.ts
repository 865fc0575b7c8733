import { type Finding, finding, line } from '../../finding.ts';
import { practice } from '../cite.ts';
import type { Region } from '../groups.ts';
import type { ParticipantCategory } from '../participation.ts';
import { callingBand } from './speakers.ts';

/** How the President may order those who wait for the floor. */
export const orderPolicies = ['asAsked', 'firstStatementFirst', 'groupsFirst', 'regionsInTurn'] as const;

export type OrderPolicy = (typeof orderPolicies)[number];

export interface WaitingSpeaker {
  readonly id: string;
  /** with which it is called */
  readonly category: ParticipantCategory;
  /** order of asking, from 1 */
  readonly asked: number;
  /** 1 for its first statement on the item */
  readonly statement: number;
  /** it speaks on behalf of a group */
  readonly forGroup: boolean;
  readonly region: Region | null;
}

/** Why a place is where it is. */
export type PlaceReason = 'asked' | 'firstStatement' | 'laterStatement' | 'forGroup' | 'forItself' | 'turnOfRegion';

export interface OrderedPlace {
  readonly id: string;
  readonly why: PlaceReason;
}

/**
 * Those who wait in the order of a policy, each with its reason. Within a policy the order of asking decides, and no policy moves anybody
 * before a category that is called first. INTERPRETATION: the Rules know the order of asking alone; another one is the President's, who
 * directs the discussion, and is said to the Assembly.
 */
export function orderOfSpeakers(
  waiting: readonly WaitingSpeaker[],
  policy: OrderPolicy,
): Finding<readonly OrderedPlace[]> {
  const asked = waiting.toSorted((a, b) => callingBand(a.category) - callingBand(b.category) || a.asked - b.asked);
  const order = ordered(asked, policy);
  return finding('floor.order', order, [
    line(
      `speakers.order.${policy}`,
      sentences[policy],
      { speakers: order.length },
      practice('order of speakers'),
      policy === 'asAsked' ? 'unverified' : 'open',
    ),
  ]);
}

const sentences: Readonly<Record<OrderPolicy, string>> = {
  asAsked: 'In the order of asking',
  firstStatementFirst: 'Who has not yet spoken on the item comes first; then in the order of asking',
  groupsFirst: 'Who speaks on behalf of a group comes first; then in the order of asking',
  regionsInTurn: 'One of each regional group in turn; within a group in the order of asking',
};

function ordered(asked: readonly WaitingSpeaker[], policy: OrderPolicy): readonly OrderedPlace[] {
  const placed = (why: (one: WaitingSpeaker) => PlaceReason, key: (one: WaitingSpeaker) => number) =>
    asked
      .toSorted((a, b) => callingBand(a.category) - callingBand(b.category) || key(a) - key(b))
      .map((one) => ({ id: one.id, why: why(one) }));
  switch (policy) {
    case 'asAsked':
      return placed(
        () => 'asked',
        () => 0,
      );
    case 'firstStatementFirst':
      return placed(
        ({ statement }) => (statement === 1 ? 'firstStatement' : 'laterStatement'),
        ({ statement }) => statement,
      );
    case 'groupsFirst':
      return placed(
        ({ forGroup }) => (forGroup ? 'forGroup' : 'forItself'),
        ({ forGroup }) => (forGroup ? 0 : 1),
      );
    case 'regionsInTurn':
      return inTurn(asked);
  }
}

/** Rounds: in each one the next of every group, in the order of asking. Who is of none has the first round. */
function inTurn(asked: readonly WaitingSpeaker[]): readonly OrderedPlace[] {
  const round = new Map<string, number>();
  const nth = new Map(
    asked.map((one) => {
      const of = `${callingBand(one.category)} ${one.region ?? one.id}`;
      round.set(of, (round.get(of) ?? 0) + 1);
      return [one.id, round.get(of) ?? 1];
    }),
  );
  return asked
    .toSorted(
      (a, b) =>
        callingBand(a.category) - callingBand(b.category) ||
        (nth.get(a.id) ?? 0) - (nth.get(b.id) ?? 0) ||
        a.asked - b.asked,
    )
    .map(({ id, region }) => ({ id, why: region === null ? 'asked' : 'turnOfRegion' }));
}
