import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

/** Who may issue credentials. */
export const credentialsAuthorities = [
  'headOfState',
  'headOfGovernment',
  'foreignMinister',
  'authorizedByOneOfThem',
] as const;
export type CredentialsAuthority = (typeof credentialsAuthorities)[number];

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
  const objections: Objection[] = (credentialsAuthorities as readonly string[]).includes(facts.issuedBy)
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
