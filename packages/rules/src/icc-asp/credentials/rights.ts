import { type Citation, type Confidence, type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { CredentialsStanding } from './standing.ts';

/** What hangs on the credentials of a delegation. */
export type DelegationRight = 'vote' | 'countForOpening';

interface Needs {
  /** the credentials under which a delegation has it */
  readonly given: readonly CredentialsStanding[];
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/**
 * Which right needs what: the one table. Until the Assembly has decided a delegation has full rights, originals or not, and an
 * objection takes nothing away by itself. INTERPRETATION: what a refusal takes away the texts do not say; here it is the vote, and
 * the number that opens a meeting counts what the Assembly has accepted (docs/law.md, section 12, quorum.open.base). Whether a
 * delegation that was refused sits, speaks or proposes is for the Assembly and whoever presides: nothing here keeps it from that.
 */
export const needsOfRights: Readonly<Record<DelegationRight, Needs>> = {
  vote: {
    given: ['none', 'copy', 'original', 'accepted', 'acceptedOnUnderstanding', 'objected'],
    cite: procedure('rules 26 and 27'),
    confidence: 'unverified',
  },
  countForOpening: {
    given: ['accepted', 'acceptedOnUnderstanding'],
    cite: procedure('rule on quorum (about 44)'),
    confidence: 'open',
  },
};

export const delegationRights = Object.keys(needsOfRights) as readonly DelegationRight[];

/** Whether a delegation whose credentials stand so has the right, and for how long. */
export function rightUnderCredentials(right: DelegationRight, standing: CredentialsStanding): Finding<boolean> {
  const { given, cite, confidence } = needsOfRights[right];
  const has = given.includes(standing);
  return finding('credentials.provisional', has, [
    line(
      'credentials.provisional',
      said(standing, has),
      { state: standing, right, has: has ? 1 : 0 },
      cite,
      standing === 'refused' ? 'open' : confidence,
    ),
  ]);
}

function said(standing: CredentialsStanding, has: boolean): string {
  if (standing === 'refused')
    return 'The Assembly has not accepted the credentials of the delegation: no vote until it accepts new ones';
  if (!has) return `Credentials ${standing}: not accepted by the Assembly so far`;
  if (standing === 'accepted' || standing === 'acceptedOnUnderstanding')
    return 'The Assembly has accepted the credentials of the delegation';
  if (standing === 'objected') return 'An objection is open: full rights, provisionally until the Assembly decides';
  return `Credentials ${standing}: full rights, provisionally until the Assembly decides`;
}
