import { type Citation, type Confidence, type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { CredentialsStanding } from './standing.ts';

/** What the delegation of a State Party does in the Assembly. */
export type DelegationRight =
  | 'sit'
  | 'speak'
  | 'propose'
  | 'vote'
  | 'standForElection'
  | 'preside'
  | 'serveOnCommittee'
  | 'countForOpening';

interface Needs {
  /** the credentials under which a delegation has it */
  readonly given: readonly CredentialsStanding[];
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** Full rights, originals or not, until the Assembly has decided otherwise: an objection takes nothing away by itself. */
const pending: Needs = {
  given: ['none', 'copy', 'original', 'accepted', 'acceptedOnUnderstanding', 'objected'],
  cite: procedure('rules 26 and 27'),
  confidence: 'unverified',
};

/**
 * Which right needs what: the one table. INTERPRETATION: what rule 26 calls full rights is everything a delegation does; the
 * number that opens a meeting alone counts what the Assembly has accepted (docs/law.md, section 12, quorum.open.base).
 */
export const needsOfRights: Readonly<Record<DelegationRight, Needs>> = {
  sit: pending,
  speak: pending,
  propose: pending,
  vote: pending,
  standForElection: pending,
  preside: pending,
  serveOnCommittee: pending,
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
      confidence,
    ),
  ]);
}

function said(standing: CredentialsStanding, has: boolean): string {
  if (standing === 'refused') return 'The Assembly has not accepted the credentials of the delegation';
  if (!has) return `Credentials ${standing}: not accepted by the Assembly so far`;
  if (standing === 'accepted' || standing === 'acceptedOnUnderstanding')
    return 'The Assembly has accepted the credentials of the delegation';
  if (standing === 'objected') return 'An objection is open: full rights, provisionally until the Assembly decides';
  return `Credentials ${standing}: full rights, provisionally until the Assembly decides`;
}
