import { rollCallOrder } from '../index.ts';

const english = new Intl.Collator('en', { sensitivity: 'base' });

/** The States in the English alphabetical order of their names, from the one that was drawn; with the rule. */
export function callingOrder(states: readonly string[], names: ReadonlyMap<string, string>, drawn: string) {
  const name = (state: string) => names.get(state) ?? state;
  const alphabetical = states.toSorted((a, b) => english.compare(name(a), name(b)));
  return rollCallOrder(
    alphabetical.map((id) => ({ id, name: name(id) })),
    drawn,
  );
}
