import type { Said } from '../door/act.ts';

/** What the record can say of its own log. Subject: `log`. Keys are verifier keys (C2SP signed-note), public by nature. */
export type LogAct =
  | Said<'log-key.introduced', { readonly key: string }>
  | Said<'log-key.retired', { readonly key: string }>
  /** Checkpoints are signed again although these witnesses contradicted the log. */
  | Said<
      'log.resumed',
      {
        readonly reason: string;
        readonly halts: readonly { readonly witness: string; readonly kind: string; readonly size: number }[];
      }
    >;

export const logSubject = 'log';
