import type { Said } from '../door/act.ts';

/** What the record can say of its own log. Subject: `log`. Keys are verifier keys (C2SP signed-note), public by nature. */
export type LogAct =
  | Said<'log-key.introduced', { readonly key: string }>
  | Said<'log-key.retired', { readonly key: string }>
  /** Checkpoints are signed again although these witnesses contradicted the log. */
  | Said<'log.resumed', { readonly reason: string; readonly halts: readonly Halt[] }>
  /** The log ends here. Another one with another name begins over the record as it stands, signed with `key`. */
  | Said<
      'log.succeeded',
      {
        readonly key: string;
        readonly former: {
          readonly name: string;
          /** the last signed state that the database held; null when it held none */
          readonly signed: SignedHead | null;
        };
        readonly contradictions: readonly Halt[];
        /** a signed state of the former log that somebody holds, and that the record does not contain */
        readonly lost: SignedHead | null;
        readonly reason: string;
      }
    >;

/** A witness that contradicts the log. */
export interface Halt {
  /** name of the witness */
  readonly witness: string;
  readonly kind: 'ahead' | 'split';
  /** the size that the witness holds */
  readonly size: number;
}

/** A signed state, as a checkpoint gives it: entries, and the root in base64. */
export interface SignedHead {
  readonly size: number;
  readonly root: string;
}

export const logSubject = 'log';
