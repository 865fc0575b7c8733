import type { Accredited, OpenWays } from '../../identity/index.ts';

/** `new`: who is signed in nowhere and has no link that was not used. */
export type Whom = 'new' | 'all';

/** Who gets a letter: of one delegation, or of all. */
export function recipients(
  persons: readonly Accredited[],
  ways: ReadonlyMap<string, OpenWays>,
  { whom, state }: { readonly whom: Whom; readonly state: string },
): readonly Accredited[] {
  return persons.filter(
    (person) => (state === '' || person.state === state) && (whom === 'all' || !ways.has(person.account)),
  );
}
