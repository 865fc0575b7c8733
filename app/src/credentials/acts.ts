import type { Examined } from '@plenary/rules';
import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { committeeActs } from './committee-acts.ts';
import { documentActs } from './document-acts.ts';
import type { Issuer } from './issuers.ts';
import { objectionActs } from './objection-acts.ts';
import { changeCredentials } from './write-row.ts';

interface Receipt {
  readonly session: string;
  readonly states: readonly string[];
  readonly issuedBy: Issuer;
  /** ISO day */
  readonly receivedOn: string;
  /** how the paper is found in the files of the Secretariat */
  readonly reference: string | null;
  /** accounts of the persons they name; empty: the delegation as a whole */
  readonly persons: readonly string[];
  /** after the time that the rule asks for */
  readonly late: boolean;
}

/** What the record can say of credentials. Subject: `session:<session>`; within: the seats. */
export const credentialsActs = {
  'credentials.received': act<Receipt & { readonly received: 'copy' | 'original' }>({
    about: ({ session }) => `session:${session}`,
    audience: 'secretariat',
    within: seats,
    apply: (tx, { seq, data: { session, states, received, ...rest } }) =>
      changeCredentials(tx, seq, session, states, (held) => ({
        ...held,
        ...rest,
        received,
        decided: held.decided === 'acceptedOnUnderstanding' && received === 'original' ? 'accepted' : held.decided,
        // What the Committee found was of what it had before it.
        examined: null,
        examinedBecause: null,
      })),
  }),

  /** what was entered wrongly, entered anew; `none`: nothing has come from this delegation */
  'credentials.corrected': act<Receipt & { readonly received: 'none' | 'copy' | 'original'; readonly reason: string }>({
    about: ({ session }) => `session:${session}`,
    audience: 'secretariat',
    within: seats,
    apply: (tx, { seq, data: { session, states, reason: _, received, ...rest } }) =>
      changeCredentials(tx, seq, session, states, (held) => ({
        ...held,
        ...(received === 'none'
          ? { issuedBy: null, receivedOn: null, reference: null, persons: [], late: false }
          : rest),
        received,
        examined: null,
        examinedBecause: null,
      })),
  }),

  /** by the Committee; it accepts nothing yet */
  'credentials.examined': act<{
    readonly session: string;
    readonly states: readonly string[];
    readonly examined: Examined;
    readonly reason: string | null;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'secretariat',
    within: seats,
    apply: (tx, { seq, data: { session, states, examined, reason } }) =>
      changeCredentials(tx, seq, session, states, (held) => ({ ...held, examined, examinedBecause: reason })),
  }),

  ...committeeActs,
  ...objectionActs,
  ...documentActs,
};

function seats({ session, states }: { readonly session: string; readonly states: readonly string[] }) {
  return states.map((state) => `seat:${session}/${state}`);
}

export type CredentialsAct = ActOf<typeof credentialsActs>;
export const say = sayingOf(credentialsActs);
