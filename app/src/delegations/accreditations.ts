import { isPartyOn, type Membership } from '@plenary/rules';
import { lettersOf, samePerson } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';

/** Rome Statute, article 112(1): one representative in the Assembly for each State Party, with alternates and advisers. */
export const basis = 'Rome Statute, article 112(1)';

export const roles = ['head', 'alternate', 'adviser'] as const;

export interface Accredited {
  readonly name: string;
  readonly state: string;
  readonly role: string;
}

/** A person who is to be accredited. */
export interface Newcomer extends Accredited {
  /** Another person of the same name is accredited for the seat, and this is not that one. */
  readonly namesake: boolean;
  /** Somebody of the same name is accredited for another seat, and this one is accredited all the same. */
  readonly otherSeat: boolean;
}

/** Who is accredited for a session, and what speaks against one more. It grows with each that is added. */
export class Accreditations<Person extends Accredited = Accredited> {
  readonly #parties: ReadonlyMap<string, readonly Membership[]>;
  readonly #day: string;
  readonly #heads = new Map<string, Person>();
  readonly #alike = new Map<string, Person[]>();

  /** `day`: by whose facts a State is a party or not */
  constructor(persons: readonly Person[], memberships: readonly Membership[], day: string) {
    this.#parties = Map.groupBy(memberships, ({ iso3 }) => iso3);
    this.#day = day;
    for (const person of persons) this.add(person);
  }

  add(person: Person): void {
    if (person.role === 'head' && !this.#heads.has(person.state)) this.#heads.set(person.state, person);
    const letters = lettersOf(person.name);
    const alike = this.#alike.get(letters);
    if (alike) alike.push(person);
    else this.#alike.set(letters, [person]);
  }

  /** Those who may be one person with this one. */
  alike(name: string): readonly Person[] {
    return (this.#alike.get(lettersOf(name)) ?? []).filter((person) => samePerson(person.name, name));
  }

  headOf(state: string): Person | undefined {
    return this.#heads.get(state);
  }

  isParty(state: string): boolean {
    return this.#parties.get(state)?.some((membership) => isPartyOn(membership, this.#day)) ?? false;
  }

  whyNot({ state, name, role, namesake, otherSeat }: Newcomer): Objection | null {
    if (!this.isParty(state)) return no('not-a-state-party-then', { state, day: this.#day }, basis);
    const alike = namesake && otherSeat ? [] : this.alike(name);
    const same = alike.find((person) => person.state === state);
    if (same && !namesake) return no('same-person-accredited', { name: same.name, state, role: same.role });
    if (role === 'head' && this.#heads.has(state)) return no('head-exists', { state }, basis);
    const elsewhere = alike.find((person) => person.state !== state);
    if (elsewhere && !otherSeat)
      return no('accredited-for-another-seat', { name: elsewhere.name, state: elsewhere.state }, basis);
    return null;
  }
}
