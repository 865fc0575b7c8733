import { type Finding, finding, line } from '../finding.ts';
import { ceilOf, moreThanHalf, neededOf, wholeNumber } from '../threshold.ts';
import { procedure, statute } from './cite.ts';
import type { DecisionKind } from './decision-catalogue.ts';
import type { Parameters, ParameterValues } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

/** What a quorum is asked for: to open a meeting, or to vote on a kind of decision (`quorumPurpose`). */
export type QuorumPurpose = 'open' | 'substance' | 'takeUp' | 'members' | 'procedure';

export interface QuorumFacts {
  readonly purpose: QuorumPurpose;
  /** All States Parties, suspended ones included. */
  readonly statesParties: number;
  /** States Parties that take part in the session. */
  readonly participating: number;
  /** States Parties whose credentials stand, once the Assembly has adopted the report of the Credentials Committee. */
  readonly credentialsStand?: number;
  readonly present: number;
  /** Whom `present` counts; those who are there unless said otherwise. */
  readonly counted?: ParameterValues['quorum.counts'];
}

export interface Quorum {
  readonly needed: number;
  readonly present: number;
  readonly met: boolean;
  /** To open a meeting: of how many States Parties a share is needed, and which they are. */
  readonly base?: { readonly states: number; readonly of: OpeningBase };
}

export type OpeningBase = 'statesParties' | 'credentials' | 'takingPart';

/** The quorum of a kind of decision: where its majority is counted on all States Parties the Statute asks for none beside it. */
export function quorumPurpose({ quorum, base }: Pick<DecisionKind, 'quorum' | 'base'>): QuorumPurpose {
  if (quorum !== 'none') return quorum;
  return base === 'statesParties' ? 'members' : 'procedure';
}

/** INTERPRETATION: by default nothing that is typed on the morning of a meeting moves the number that opens it (U-6). */
function openingBase(facts: QuorumFacts, parameters: Parameters): NonNullable<Quorum['base']> {
  if (parameterValue('quorum.open.base', parameters) === 'takingPart')
    return { states: wholeNumber(facts.participating, 'participating'), of: 'takingPart' };
  return facts.credentialsStand === undefined
    ? { states: wholeNumber(facts.statesParties, 'statesParties'), of: 'statesParties' }
    : { states: wholeNumber(facts.credentialsStand, 'credentialsStand'), of: 'credentials' };
}

const baseWords: Readonly<Record<OpeningBase, string>> = {
  statesParties: 'States Parties in force; no report of the Credentials Committee is adopted yet',
  credentials: 'States Parties whose credentials stand by the report the Assembly has adopted',
  takingPart: 'States Parties take part',
};
const countedName = { present: 'present', presentOrVoted: 'present or voted', voting: 'voting' } as const;

/** Whether enough States Parties are there to open a meeting, or to vote. */
export function quorum(facts: QuorumFacts, parameters: Parameters = {}): Finding<Quorum> {
  const present = wholeNumber(facts.present, 'present');
  switch (facts.purpose) {
    case 'open': {
      const { numerator, denominator } = parameterValue('quorum.open.fraction', parameters);
      const base = openingBase(facts, parameters);
      // Nobody opens a meeting with nobody there, whatever the base.
      const needed = Math.max(1, ceilOf(base.states, { numerator, denominator }));
      const share = `${numerator}/${denominator}`;
      const text = `${base.states} ${baseWords[base.of]}; ${share} = ${needed}; present ${present}`;
      const shown = { base: base.states, of: base.of, share, needed, present };
      return finding(
        'quorum.open',
        { needed, present, met: present >= needed, base },
        [line('quorum.open', text, shown, procedure('rule on quorum (about 44)'), 'open')],
        usesOf(['quorum.open.fraction', 'quorum.open.base'], parameters),
      );
    }
    case 'substance': {
      const needed = neededOf(facts.statesParties, moreThanHalf);
      const text = `${facts.statesParties} States Parties, more than half = ${needed}; ${countedName[facts.counted ?? 'present']} ${present}`;
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
    case 'takeUp': {
      const asSubstance = parameterValue('quorum.takeUp', parameters) === 'asSubstance';
      const needed = asSubstance ? neededOf(facts.statesParties, moreThanHalf) : 0;
      const text = asSubstance
        ? `Article 121(2) names no quorum of its own, and that of a matter of substance is asked: ${facts.statesParties} States Parties, more than half = ${needed}; ${countedName[facts.counted ?? 'present']} ${present}`
        : 'Article 121(2) names no quorum of its own, and none is asked';
      const shown = { statesParties: facts.statesParties, needed, present, asked: asSubstance ? 'yes' : 'no' };
      return finding(
        'quorum.takeUp',
        { needed, present, met: present >= needed },
        [line('quorum.takeUp', text, shown, statute('121(2)'), 'open')],
        usesOf(asSubstance ? ['quorum.takeUp', 'quorum.counts'] : ['quorum.takeUp'], parameters),
      );
    }
    case 'members':
      return finding('quorum.members', { needed: 0, present, met: true }, [
        line(
          'quorum.members',
          `The majority is counted on all ${facts.statesParties} States Parties, present or not: no quorum beside it`,
          { statesParties: facts.statesParties, present },
          statute('112(7)'),
          'derived',
        ),
      ]);
    case 'procedure':
      return finding('quorum.procedure', { needed: 0, present, met: true }, [
        line(
          'quorum.procedure',
          'The Statute sets no quorum of its own for this kind of decision',
          { present },
          statute('112(7)(b)'),
          'sourced',
        ),
      ]);
  }
}
