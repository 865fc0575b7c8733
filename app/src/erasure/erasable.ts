import type { Recorded } from '../door/act.ts';
import { closedAt } from '../identity/index.ts';
import type { Tx } from '../store/database.ts';

type Act = Omit<Recorded, 'data'>;

/**
 * The acts whose data may be erased, each with what `npm run verify` builds the tables from when they are gone; null: no table
 * rests on it. Every other act is needed: votes and counts carry results, accreditations the quorum, offices the right to act,
 * and persons are numbers in them; their free texts are asked to name nobody.
 */
const erasable: Readonly<Record<string, (tx: Tx, act: Act) => Promise<object | null>>> = {
  'sign-in-link.made': async () => null,
  'sign-ins.ended': async () => null,
  /** Its reason is free text. Which account it closed is seen by the instant. */
  'person.erased': async (tx, { at }) => {
    const account = await closedAt(tx, at);
    return account === null ? null : { account, reason: '' };
  },
};

export function mayBeErased({ act, audience }: { readonly act: string; readonly audience: string }): boolean {
  return Object.hasOwn(erasable, act) && audience !== 'public' && audience !== 'sealed';
}

/** What stands of an act whose data were erased. */
export function whatStands(tx: Tx, act: Act): Promise<object | null> {
  return erasable[act.act]?.(tx, act) ?? Promise.resolve(null);
}
