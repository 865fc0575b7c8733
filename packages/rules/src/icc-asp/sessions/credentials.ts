import { counted } from '../../counted.ts';
import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { practice, procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

/** Where the credentials of a delegation stand (docs/law.md, section 2.4). */
export type CredentialsState =
  | 'none'
  | 'information'
  | 'original'
  | 'accepted'
  | 'acceptedOnUnderstanding'
  | 'objected';
export type CredentialsStep =
  | 'sendInformation'
  | 'sendOriginal'
  | 'accept'
  | 'acceptOnUnderstanding'
  | 'object'
  | 'reject'
  | 'uphold';

const moves: Readonly<Record<CredentialsState, Partial<Record<CredentialsStep, CredentialsState>>>> = {
  none: { sendInformation: 'information', sendOriginal: 'original' },
  information: { sendOriginal: 'original', acceptOnUnderstanding: 'acceptedOnUnderstanding', object: 'objected' },
  original: { accept: 'accepted', object: 'objected' },
  accepted: { object: 'objected' },
  acceptedOnUnderstanding: { sendOriginal: 'accepted', object: 'objected' },
  objected: { uphold: 'accepted', reject: 'none' },
};

/** Where a step leads from a state, or the objection to it. Credentials are received late too: the time is a wish. */
export function credentialsStep(state: CredentialsState, step: CredentialsStep): CredentialsState | Objection {
  const next = moves[state][step];
  if (next !== undefined) return next;
  return {
    code: 'credentials.step',
    text: `Credentials that are ${state} do not admit the step ${step}`,
    facts: { state, step },
    cite: procedure('rules 24 to 26'),
    confidence: 'unverified',
  };
}

/** Pending a decision a representative takes part with full rights, an objection included; the vote never hangs on originals. */
export function provisionalRights(state: CredentialsState): Finding<boolean> {
  const full = state !== 'none';
  const text = full
    ? `Credentials ${state}: full rights, provisionally until the Assembly decides`
    : 'No credentials have been received';
  return finding('credentials.provisional', full, [
    line('credentials.provisional', text, { state }, procedure('rule 26'), 'unverified'),
  ]);
}

/** Who may issue credentials. */
export const credentialsAuthorities: readonly string[] = [
  'headOfState',
  'headOfGovernment',
  'foreignMinister',
  'authorizedByOneOfThem',
];

export interface CredentialsReceived {
  readonly issuedBy: string;
  /** Hours after the opening of the session; negative before it. */
  readonly hoursAfterOpening: number;
}

/** Objections to credentials as received; being late is a remark, not a bar. */
export function credentialsReceived(
  facts: CredentialsReceived,
  parameters: Parameters = {},
): Finding<{ readonly late: boolean; readonly objections: readonly Objection[] }> {
  const hours = parameterValue('credentials.hoursAfterOpening', parameters);
  const late = facts.hoursAfterOpening > hours;
  const objections: Objection[] = credentialsAuthorities.includes(facts.issuedBy)
    ? []
    : [
        {
          code: 'credentials.authority',
          text: 'Credentials come from the Head of State or Government, the Minister for Foreign Affairs or a person one of them has authorized',
          facts: { issuedBy: facts.issuedBy },
          cite: procedure('rule 24'),
          confidence: 'unverified',
        },
      ];
  const text = late
    ? `Received after the ${hours} hours the rule asks for if possible`
    : `Received within ${hours} hours of the opening`;
  return finding(
    'credentials.received',
    { late, objections },
    [line('credentials.time', text, { hours, late: late ? 1 : 0 }, procedure('rule 24'), 'unverified')],
    usesOf(['credentials.hoursAfterOpening'], parameters),
  );
}

/** Nine States Parties, appointed on the proposal of the President. */
export function credentialsCommittee(
  members: readonly string[],
  statesParties: readonly string[],
  parameters: Parameters = {},
): readonly Objection[] {
  const size = parameterValue('credentials.committee.size', parameters);
  const cite = { ...procedure('rule 25') };
  const out: Objection[] = [];
  if (new Set(members).size !== members.length)
    out.push({
      code: 'credentials.committeeTwice',
      text: 'A State is named twice',
      facts: {},
      cite,
      confidence: 'unverified',
    });
  if (members.length !== size) {
    out.push({
      code: 'credentials.committeeSize',
      text: `The committee has ${counted(size, 'member')}, ${members.length} are named`,
      facts: { size, named: members.length },
      cite,
      confidence: 'unverified',
    });
  }
  for (const state of members.filter((m) => !statesParties.includes(m))) {
    out.push({
      code: 'credentials.committeeParty',
      text: `${state} is not a State Party`,
      facts: { state },
      cite: practice('committees of the Assembly'),
      confidence: 'unverified',
    });
  }
  return out;
}
