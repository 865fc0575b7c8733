import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { financial } from '../cite.ts';
import { euros } from '../euros.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type ContingencyPurpose = 'newSituation' | 'unforeseenDevelopment' | 'unforeseenMeeting' | 'other';

export interface ContingencyFacts {
  readonly purpose: ContingencyPurpose;
  readonly notified: IsoDay;
  readonly cents: bigint;
  readonly balanceCents: bigint;
}

export interface ContingencyUse {
  /** The first day on which the Registrar may commit the money. */
  readonly commitFrom: IsoDay;
  /** What the fund lacks to its level once the money is used. */
  readonly belowLevelCents: bigint;
  readonly objections: readonly Objection[];
}

/** Use of the Contingency Fund: three purposes, a notification to the Chair of the Committee, two weeks. */
export function contingencyFund(facts: ContingencyFacts, parameters: Parameters = {}): Finding<ContingencyUse> {
  const days = parameterValue('contingency.noticeDays', parameters);
  const level = BigInt(parameterValue('contingency.level.cents', parameters));
  const commitFrom = addDays(facts.notified, days);
  const left = facts.balanceCents - facts.cents;
  const objections: Objection[] = [];
  if (facts.purpose === 'other') {
    objections.push({
      code: 'contingency.purpose',
      text: 'Only a new situation, an unforeseeable development or an unforeseen meeting of the Assembly',
      facts: {},
      cite: financial('regulation 6.6'),
      confidence: 'unverified',
    });
  }
  if (left < 0n) {
    objections.push({
      code: 'contingency.balance',
      text: `The fund holds ${euros(facts.balanceCents)}`,
      facts: { balance: String(facts.balanceCents) },
      cite: financial('regulation 6.6'),
      confidence: 'unverified',
    });
  }
  const belowLevelCents = left < level ? level - left : 0n;
  return finding(
    'money.contingency',
    { commitFrom, belowLevelCents, objections },
    [
      line(
        'contingency.commit',
        `Notified ${facts.notified}; after ${days} days the Registrar may commit, from ${commitFrom}`,
        { notified: facts.notified, commitFrom, days },
        financial('regulation 6.7'),
        'unverified',
      ),
      line(
        'contingency.level',
        `${euros(belowLevelCents)} below the level of ${euros(level)}`,
        { below: euros(belowLevelCents), level: euros(level) },
        financial('regulation 6.6'),
        'unverified',
      ),
    ],
    usesOf(['contingency.noticeDays', 'contingency.level.cents'], parameters),
  );
}
