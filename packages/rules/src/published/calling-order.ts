import { rollCallLot, rollCallOrder } from '../index.ts';

const english = new Intl.Collator('en', { sensitivity: 'base' });

/** The States in the English alphabetical order of their names. */
export function inEnglishAlphabet(states: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  const name = (state: string) => names.get(state) ?? state;
  return states.toSorted((a, b) => english.compare(name(a), name(b)));
}

/** What a roll call begins with where its lot was drawn from a secret and from what two delegations gave. */
export interface RollCallLot {
  /** SHA-256 of the secret, published before anybody gave anything */
  readonly commitment: string;
  /** 32 bytes in hexadecimal digits */
  readonly secret: string;
  /** in the order in which the delegations are named */
  readonly seeds: readonly { readonly state: string; readonly seed: string }[];
}

/** What is hashed: the secret and each seed, a line each. */
export function hashedInLot({ secret, seeds }: Pick<RollCallLot, 'secret' | 'seeds'>): string {
  return [secret, ...seeds.map(({ seed }) => seed)].join('\n');
}

/** On which State it falls. `digest`: the SHA-256 of `hashedInLot`. */
export function lotOfRollCall(digest: string, among: readonly string[], names: ReadonlyMap<string, string>) {
  return rollCallLot(digest, inEnglishAlphabet(among, names));
}

/** The States in the English alphabetical order of their names, from the one that was drawn; with the rule. */
export function callingOrder(states: readonly string[], names: ReadonlyMap<string, string>, drawn: string) {
  const name = (state: string) => names.get(state) ?? state;
  const alphabetical = inEnglishAlphabet(states, names);
  return rollCallOrder(
    alphabetical.map((id) => ({ id, name: name(id) })),
    drawn,
  );
}
