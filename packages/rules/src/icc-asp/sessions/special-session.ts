import { type Finding, finding, line } from '../../finding.ts';
import { neededOf, oneThird, wholeNumber } from '../../threshold.ts';
import { statute } from '../cite.ts';

export interface SpecialSessionFacts {
  readonly statesParties: number;
  /** States Parties that have asked for it. */
  readonly requests: number;
  /** The Bureau convenes it on its own initiative. */
  readonly byBureau?: boolean;
}

/** Whether a special session is convened: by the Bureau itself, or at the request of one third of the States Parties. */
export function specialSession(
  facts: SpecialSessionFacts,
): Finding<{ readonly needed: number; readonly convened: boolean }> {
  const needed = neededOf(facts.statesParties, oneThird);
  const enough = wholeNumber(facts.requests, 'requests') >= needed;
  const text =
    facts.byBureau === true
      ? 'Convened by the Bureau on its own initiative'
      : `${facts.statesParties} States Parties, one third = ${needed}; ${facts.requests} have asked`;
  return finding('sessions.special', { needed, convened: facts.byBureau === true || enough }, [
    line(
      'sessions.special',
      text,
      {
        statesParties: facts.statesParties,
        needed,
        requests: facts.requests,
        byBureau: facts.byBureau === true ? 1 : 0,
      },
      statute('112(6)'),
      'sourced',
    ),
  ]);
}
