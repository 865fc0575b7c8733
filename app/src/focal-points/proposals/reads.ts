import type { Membership } from '@plenary/rules';
import { inOrder } from '../../delegations/index.ts';
import {
  type Accredited,
  accreditedAt,
  type Details,
  detailsOf,
  noDetails,
  type Proposal,
  proposalsOf,
} from '../../identity/index.ts';
import { membershipsOf } from '../../membership/index.ts';
import { type SessionDays, sessionDays } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { shortMark } from '../../web/short-mark.ts';

/** A person accredited, with what is known beside the name. */
export interface PersonKnown extends Accredited, Details {}

/** A delegation as its focal point sees it: who is accredited, and what is proposed. */
export interface SeatProposed {
  readonly session: SessionDays;
  readonly state: string;
  readonly persons: readonly PersonKnown[];
  readonly proposals: readonly Proposal[];
  readonly memberships: readonly Membership[];
}

/** Null when there is no such session. */
export async function seatProposed(
  db: Db,
  { session: id, state }: { readonly session: string; readonly state: string },
): Promise<SeatProposed | null> {
  const session = await sessionDays(db, id);
  if (!session) return null;
  return {
    ...{ session, state, persons: await personsKnown(db, id, state) },
    proposals: await proposalsOf(db, id, state),
    memberships: await membershipsOf(db, state),
  };
}

/** Of one State, or of all; in the order of lists. */
export async function personsKnown(db: Db, session: string, state?: string): Promise<readonly PersonKnown[]> {
  const persons = await accreditedAt(db, session, state);
  const details = await detailsOf(
    db,
    persons.map(({ account }) => account),
  );
  return inOrder(persons.map((person) => ({ ...(details.get(person.account) ?? noDetails), ...person })));
}

/** What is known of a person, as one short word: another where somebody changed it. */
export function knownMark({ name, role, title, function: what, email, place }: PersonKnown): string {
  return shortMark([name, role, title, what, email, place]);
}

/** Proposals that are not decided, or were sent back. */
export function openProposals(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter(({ status }) => status !== 'approved');
}

/**
 * Whether a proposal about a person rests on what is no longer so. `gone`: the accreditation has ended; `changed`: something else is
 * known of the person than when it was proposed.
 */
export function staleness(
  { kind, account, known }: Pick<Proposal, 'kind' | 'account' | 'known'>,
  persons: readonly PersonKnown[],
): 'gone' | 'changed' | null {
  if (kind === 'add') return null;
  const person = persons.find((one) => one.account === account);
  if (!person) return 'gone';
  return knownMark(person) === known ? null : 'changed';
}
