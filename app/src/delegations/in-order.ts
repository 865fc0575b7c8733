import type { DelegationRole } from '@plenary/rules';

const rank: Readonly<Record<DelegationRole, number>> = { head: 0, alternate: 1, adviser: 2 };

/**
 * Persons of one delegation as lists have them: the representative, alternates, advisers; of one role by the place that was given
 * them, then as they were accredited.
 */
export function inOrder<Person extends { readonly role: DelegationRole; readonly place?: number | null }>(
  persons: readonly Person[],
): readonly Person[] {
  const place = (person: Person) => person.place ?? Number.POSITIVE_INFINITY;
  const before = (a: number, b: number) => (a === b ? 0 : a - b);
  return persons.toSorted((a, b) => rank[a.role] - rank[b.role] || before(place(a), place(b)));
}
