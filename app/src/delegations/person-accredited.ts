import {
  type Details,
  detailsCommitment,
  nameCommitment,
  noDetails,
  sameDetails,
  unrecordedDetails,
} from '../identity/index.ts';
import type { SessionFacts } from '../sessions/index.ts';
import { basis } from './accreditations.ts';
import { type DelegationAct, say } from './acts.ts';

interface Person extends Details {
  readonly state: string;
  readonly name: string;
  readonly role: 'head' | 'alternate' | 'adviser';
}

/** The act that makes a person one of a delegation. Name and details stay outside the record, which says what binds them. */
export function personAccredited(
  { id, demonstration }: SessionFacts,
  { state, name, role, ...details }: Person,
  { account, salt }: { readonly account: string; readonly salt: string },
  /** of a focal point, which the act takes up */
  proposal?: string,
): DelegationAct {
  const told = !sameDetails(details, noDetails);
  return say(
    'person.accredited',
    {
      account,
      session: id,
      state,
      role,
      demonstration,
      named: nameCommitment(name, salt),
      ...(told ? { described: detailsCommitment(details, salt) } : {}),
    },
    [basis],
    { name, salt, ...(told ? { details: unrecordedDetails(details) } : {}), ...(proposal ? { proposal } : {}) },
  );
}
