import { type Details, detailsCommitment, unrecordedDetails } from '../identity/index.ts';
import { basis } from './accreditations.ts';
import { type DelegationAct, say } from './acts.ts';

/** The act by which more, or something else, is known of a person than before; what, stays outside the record. */
export function personDescribed(
  person: { readonly account: string; readonly session: string; readonly state: string },
  details: Details,
  salt: string,
  /** of a focal point, which the act takes up */
  proposal?: string,
): DelegationAct {
  return say('person.described', { ...person, described: detailsCommitment(details, salt) }, [basis], {
    salt,
    details: unrecordedDetails(details),
    ...(proposal ? { proposal } : {}),
  });
}
