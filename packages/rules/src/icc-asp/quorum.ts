import { type Finding, finding, line } from '../finding.ts';
import { ceilOf, moreThanHalf, neededOf, wholeNumber } from '../threshold.ts';
import { procedure, statute } from './cite.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

export interface QuorumFacts {
  readonly purpose: 'open' | 'substance' | 'procedure';
  /** All States Parties, suspended ones included. */
  readonly statesParties: number;
  /** States Parties that take part in the session. */
  readonly participating: number;
  readonly present: number;
  /** Whom `present` counts; those who are there unless said otherwise. */
  readonly counted?: 'present' | 'voting';
}

export interface Quorum {
  readonly needed: number;
  readonly present: number;
  readonly met: boolean;
}

/** Whether enough States Parties are there to open a meeting, or to vote. */
export function quorum(facts: QuorumFacts, parameters: Parameters = {}): Finding<Quorum> {
  const present = wholeNumber(facts.present, 'present');
  switch (facts.purpose) {
    case 'open': {
      const share = parameterValue('quorum.open.fraction', parameters);
      const needed = ceilOf(facts.participating, share);
      const text = `${facts.participating} States Parties take part; ${share.numerator}/${share.denominator} = ${needed}; present ${present}`;
      const { numerator, denominator } = share;
      const shown = { participating: facts.participating, numerator, denominator, needed, present };
      return finding(
        'quorum.open',
        { needed, present, met: present >= needed },
        [line('quorum.open', text, shown, procedure('rule on quorum (about 44)'), 'open')],
        usesOf(['quorum.open.fraction'], parameters),
      );
    }
    case 'substance': {
      const needed = neededOf(facts.statesParties, moreThanHalf);
      const text = `${facts.statesParties} States Parties, more than half = ${needed}; ${facts.counted ?? 'present'} ${present}`;
      return finding(
        'quorum.substance',
        { needed, present, met: present >= needed },
        [
          line(
            'quorum.substance',
            text,
            { statesParties: facts.statesParties, needed, present },
            statute('112(7)(a)'),
            'sourced',
          ),
        ],
        usesOf(['quorum.counts'], parameters),
      );
    }
    case 'procedure':
      return finding('quorum.procedure', { needed: 0, present, met: true }, [
        line(
          'quorum.procedure',
          'The Statute sets no quorum of its own for a vote on procedure',
          { present },
          statute('112(7)(b)'),
          'sourced',
        ),
      ]);
  }
}
