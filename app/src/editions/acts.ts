import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';

export const editionsSubject = 'record';

/** Names of commands with the edition that each is in from here on; those that are not named stay as they are, at first 1. */
export type Editions = Readonly<Record<string, number>>;

/** What the record can say of the program that keeps it. Subject: `record`. */
export const editionActs = {
  /** From here on these commands decide otherwise than before: `npm run verify` decides acts again by the edition of their time. */
  'editions.raised': act<{ readonly editions: Editions }>({
    about: () => editionsSubject,
    audience: 'public',
    within: itsSubject,
    // The record itself is asked: it is read by name of the act, and there are few.
    apply: null,
  }),
};

export type EditionAct = ActOf<typeof editionActs>;
export const say = sayingOf(editionActs);

export const editionsRaised: EditionAct['act'] = 'editions.raised';

export function raisedBy(data: object | null): ReadonlyMap<string, number> {
  const { editions } = (data ?? {}) as { readonly editions?: Editions | null };
  return new Map(Object.entries(editions ?? {}));
}
