import { counted } from '../../counted.ts';
import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { practice, procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type CommitteeBar = 'credentials.committeeTwice' | 'credentials.committeeSize' | 'credentials.committeeParty';

export interface CommitteeFacts {
  readonly members: readonly string[];
  readonly statesParties: readonly string[];
}

/** Nine States Parties, appointed by the Assembly on the proposal of the President; what bars these from being them. */
export function credentialsCommittee(
  { members, statesParties }: CommitteeFacts,
  parameters: Parameters = {},
): Finding<{ readonly objections: readonly (Objection & { readonly code: CommitteeBar })[] }> {
  const size = parameterValue('credentials.committee.size', parameters);
  const grounds = { cite: procedure('rule 25'), confidence: 'unverified' } as const;
  const twice = members.find((state, place) => members.indexOf(state) !== place);
  const objections = [
    ...(twice === undefined
      ? []
      : [
          {
            code: 'credentials.committeeTwice' as const,
            text: `${twice} is named twice`,
            facts: { state: twice },
            ...grounds,
          },
        ]),
    ...(members.length === size
      ? []
      : [
          {
            code: 'credentials.committeeSize' as const,
            text: `The committee has ${counted(size, 'member')}, ${members.length} are named`,
            facts: { size, named: members.length },
            ...grounds,
          },
        ]),
    ...members
      .filter((state) => !statesParties.includes(state))
      .map((state) => ({
        code: 'credentials.committeeParty' as const,
        text: `${state} is not a State Party`,
        facts: { state },
        cite: practice('committees of the Assembly'),
        confidence: 'unverified' as const,
      })),
  ];
  return finding(
    'credentials.committee',
    { objections },
    [
      line(
        'credentials.committee',
        `A Credentials Committee of ${size}, appointed on the proposal of the President; ${members.length} named`,
        { size, named: members.length },
        grounds.cite,
        grounds.confidence,
      ),
    ],
    usesOf(['credentials.committee.size'], parameters),
  );
}
