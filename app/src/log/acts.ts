import { parseVerifierKey, type VerifierKey } from '@plenary/record';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { jsonb, type Tx } from '../store/database.ts';

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

/** What the record can say of its own log. Subject: `log`. Keys are verifier keys (C2SP signed-note), public by nature. */
export const logActs = {
  'log-key.introduced': act<{ readonly key: string }>({
    about: () => logSubject,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, at }) {
      await introduced(tx, data.key, at);
    },
  }),

  'log-key.retired': act<{ readonly key: string }>({
    about: () => logSubject,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, at }) {
      await tx.updateTable('log_key').set({ retired_at: at }).where('key', '=', data.key).execute();
    },
  }),

  /** Checkpoints are signed again although these witnesses contradicted the log. */
  'log.resumed': act<{ readonly reason: string; readonly halts: readonly Halt[] }>({
    about: () => logSubject,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, seq, at }) {
      await tx.insertInto('log_resumption').values({ seq, at, reason: data.reason }).execute();
    },
  }),

  /** The log ends here. Another one with another name begins over the record as it stands, signed with `key`. */
  'log.succeeded': act<{
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
  }>({
    about: () => logSubject,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, seq, at }) {
      const { former, contradictions, lost, reason } = data;
      await tx.updateTable('log_key').set({ retired_at: at }).where('retired_at', 'is', null).execute();
      const key = await introduced(tx, data.key, at);
      await tx
        .insertInto('log_succession')
        .values({
          seq,
          at,
          name: key.name,
          former: former.name,
          size: former.signed?.size ?? null,
          root: former.signed?.root ?? null,
          contradictions: jsonb(contradictions),
          lost: lost && jsonb(lost),
          reason,
        })
        .execute();
    },
  }),
};

export type LogAct = ActOf<typeof logActs>;
export const say = sayingOf(logActs);

async function introduced(tx: Tx, key: string, at: string): Promise<VerifierKey> {
  const parsed = parseVerifierKey(key);
  if (!parsed.ok) throw new Error(parsed.problem.text);
  const { name, keyId } = parsed.value;
  await tx.insertInto('log_key').values({ key, name, key_id: keyId, introduced_at: at, retired_at: null }).execute();
  return parsed.value;
}
