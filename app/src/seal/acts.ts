import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';

export const sealSubject = 'record';

/** What the record can say of its own seals. Keys are public keys of Ed25519, 64 hexadecimal digits. Subject: `record`. */
export const sealActs = {
  'seal-key.introduced': act<{
    readonly key: string;
    /** signature of this key over itself and the key before it, in base64: whoever introduces it holds it */
    readonly proof: string;
    /** why the key before it cannot seal this act; absent where it does, and for the first */
    readonly lost?: string;
  }>({
    about: () => sealSubject,
    audience: 'public',
    within: itsSubject,
    // The record itself is asked which key seals: it is read by name of the act, and there are few.
    apply: null,
  }),

  /** Entries that bear no seal stand from here on, and the log goes on being signed. `hash`: of the last of them. */
  'unsealed.accepted': act<{
    readonly from: number;
    readonly to: number;
    readonly hash: string;
    readonly reason: string;
  }>({
    about: () => sealSubject,
    audience: 'public',
    within: itsSubject,
    apply: null,
  }),
};

export type SealAct = ActOf<typeof sealActs>;
export const say = sayingOf(sealActs);
