import { isPartyOn, type Membership } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';
import {
  detailsCommitment,
  type FocalPointOf,
  nameCommitment,
  noDetails,
  unrecordedDetails,
} from '../identity/index.ts';
import type { SessionFacts } from '../sessions/index.ts';
import { type FocalPointAct, say } from './acts.ts';

/** Rome Statute, article 112(1): the State Party sends its representative, alternates and advisers. */
export const basis = 'Rome Statute, article 112(1)';

export interface Named {
  readonly state: string;
  readonly name: string;
  readonly email: string | null;
}

/** By lot, for the new account. */
export interface Drawn {
  readonly account: string;
  readonly salt: string;
}

/** What speaks against naming one more. `there`: who is a focal point of the session; `day`: by which a State is a party or not. */
export function whyNot(
  { state }: Pick<Named, 'state'>,
  there: readonly Pick<FocalPointOf, 'state' | 'name'>[],
  memberships: readonly Membership[],
  day: string,
): Objection | null {
  if (!memberships.some((one) => one.iso3 === state && isPartyOn(one, day)))
    return no('not-a-state-party-then', { state, day }, basis);
  const holder = there.find((one) => one.state === state);
  return holder ? no('focal-point-exists', { name: holder.name, state }) : null;
}

export function named({ id, demonstration }: SessionFacts, person: Named, { account, salt }: Drawn): FocalPointAct {
  const { state, name, email } = person;
  const details = { ...noDetails, email };
  const told = email !== null;
  return say(
    'focal-point.named',
    {
      ...{ account, session: id, state, demonstration, named: nameCommitment(name, salt) },
      ...(told ? { described: detailsCommitment(details, salt) } : {}),
    },
    [basis],
    { name, salt, ...(told ? { details: unrecordedDetails(details) } : {}) },
  );
}
