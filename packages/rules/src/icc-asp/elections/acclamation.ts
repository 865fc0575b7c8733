import { counted } from '../../counted.ts';
import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { practice } from '../cite.ts';

export interface SeatGroup {
  /** A regional group, a list, or the whole election. */
  readonly group: string;
  readonly seats: number;
  readonly candidates: readonly string[];
}

export interface GroupOutcome {
  readonly group: string;
  readonly outcome: 'acclamation' | 'ballot' | 'deferred';
  /** Seats that stay open for lack of candidates. */
  readonly open: number;
}

/**
 * What each group of seats admits: acclamation when there are no more candidates than seats and nobody objects, else a
 * ballot; a group without candidates is deferred. Mixed outcomes are lawful (2003: some groups by acclamation, one by
 * ballot, one deferred).
 */
export function acclamation(
  groups: readonly SeatGroup[],
  objectedGroups: readonly string[] = [],
): Finding<readonly GroupOutcome[]> {
  const outcomes = groups.map(({ group, seats, candidates }): GroupOutcome => {
    const open = Math.max(0, seats - candidates.length);
    if (candidates.length === 0) return { group, outcome: 'deferred', open };
    const agreed = candidates.length <= seats && !objectedGroups.includes(group);
    return { group, outcome: agreed ? 'acclamation' : 'ballot', open };
  });
  return finding(
    'election.acclamation',
    outcomes,
    outcomes.map((o, i) =>
      line(
        `acclamation.${o.outcome}`,
        `${o.group}: ${counted(groups[i]?.candidates.length ?? 0, 'candidate')} for ${counted(groups[i]?.seats ?? 0, 'seat')}: ${o.outcome}`,
        { group: o.group, candidates: groups[i]?.candidates.length ?? 0, seats: groups[i]?.seats ?? 0, open: o.open },
        practice('election by acclamation', 'C20-2'),
        'sourced',
      ),
    ),
  );
}

/** Who may be a teller: a delegation without a candidate. */
export function tellerObjections(
  tellers: readonly string[],
  statesWithCandidate: readonly string[],
): readonly Objection[] {
  return tellers
    .filter((state) => statesWithCandidate.includes(state))
    .map((state) => ({
      code: 'teller.candidate',
      text: `${state} has a candidate in this election`,
      facts: { state },
      cite: practice('tellers'),
      confidence: 'unverified',
    }));
}
