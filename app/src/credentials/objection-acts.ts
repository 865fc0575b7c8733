import { act } from '../door/acts.ts';
import type { Tx } from '../store/database.ts';
import { type AssemblyDecision, type Figures, figuresOf } from './decided.ts';
import type { HeldCredentials } from './held.ts';
import { changeCredentials } from './write-row.ts';

/** The delegation of a State, or with `account` one of its persons. */
interface Target {
  readonly session: string;
  readonly state: string;
  readonly account: string | null;
}

/** What the record can say of objections to a delegation or to one of its persons. Subject: `seat:<session>/<state>`. */
export const objectionActs = {
  'credentials-objection.raised': act<
    Target & {
      /** State that objects; null: the Committee */
      readonly by: string | null;
      readonly reason: string;
    }
  >({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ session, by }) => (by === null ? [] : [`seat:${session}/${by}`]),
    async apply(tx, { seq, at, data: { session, state, account, by, reason } }) {
      await tx
        .insertInto('credentials_objection')
        .values({ seq, session, iso3: state, account, by_state: by, reason, raised_at: at })
        .execute();
      if (account === null) await objected(tx, seq, { session, state }, (held) => ({ ...held, objected: true }));
    },
  }),

  /** `reason`: of the State that withdraws it; null where the Committee has examined the credentials again and found otherwise */
  'credentials-objection.withdrawn': act<Target & { readonly reason: string | null }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: () => [],
    async apply(tx, { seq, at, data }) {
      await ended(tx, data, { outcome: 'withdrawn', ended_at: at });
      if (data.account === null) await objected(tx, seq, data, (held) => ({ ...held, objected: false }));
    },
  }),

  'credentials-objection.decided': act<
    AssemblyDecision &
      Target & {
        /** State that objected; null: the Committee */
        readonly by: string | null;
        readonly outcome: 'upheld' | 'dismissed';
      }
  >({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'public',
    within: ({ session, by, meeting }) => [`meeting:${meeting}`, ...(by ? [`seat:${session}/${by}`] : [])],
    async apply(tx, { seq, at, data }) {
      const { outcome, meeting, how, proposal } = data;
      await ended(tx, data, { outcome, ended_at: at, meeting, how, proposal, figures: figuresOf(data) });
      if (data.account === null)
        await objected(tx, seq, data, (held) =>
          outcome === 'dismissed'
            ? { ...held, objected: false }
            : {
                ...held,
                ...{ received: 'none', decided: 'refused', objected: false, examined: null, examinedBecause: null },
                ...{ issuedBy: null, receivedOn: null, reference: null, persons: [], late: false },
              },
        );
    },
  }),
};

function objected(
  tx: Tx,
  seq: number,
  { session, state }: Pick<Target, 'session' | 'state'>,
  change: (held: HeldCredentials) => HeldCredentials,
): Promise<void> {
  return changeCredentials(tx, seq, session, [state], change);
}

/** The open objection to the target ends: there is one at most. */
async function ended(
  tx: Tx,
  { session, state, account }: Target,
  {
    figures,
    ...end
  }: {
    readonly outcome: string;
    readonly ended_at: string;
    readonly meeting?: string;
    readonly how?: 'consensus' | 'vote';
    readonly proposal?: string | null;
    readonly figures?: Figures | null;
  },
): Promise<void> {
  await tx
    .updateTable('credentials_objection')
    .set({ ...end, ...(figures ? { figures: JSON.stringify(figures) } : {}) })
    .where('session', '=', session)
    .where('iso3', '=', state)
    .where('account', account === null ? 'is' : '=', account)
    .where('outcome', 'is', null)
    .execute();
}
