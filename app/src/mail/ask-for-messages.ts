import { sql } from 'kysely';
import { enqueue } from '../jobs/index.ts';
import type { Tx } from '../store/database.ts';
import type { Lang } from '../words/languages.ts';
import { sendingTask } from './send-message.ts';

export interface AskedMessages {
  readonly kind: string;
  readonly about: string;
  readonly accounts: readonly string[];
  readonly lang: Lang;
  readonly by: string | null;
  /** ISO instant */
  readonly at: string;
}

/** Asks for a message to each, in the transaction of the act that wants them. One that still waited is sent no more. Never in a replay of the record. */
export async function askForMessages(tx: Tx, { kind, about, accounts, lang, by, at }: AskedMessages): Promise<void> {
  await sql`
    update message set state = 'failed', reason = 'mail.reason.overtaken', lot = null, done_at = ${at}
    where state = 'waiting' and kind = ${kind} and about = ${about} and account = any(${accounts}::uuid[])`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into message (kind, about, account, lang, asked_at, asked_by)
    select ${kind}, ${about}, account, ${lang}, ${at}::timestamptz, ${by}::uuid from unnest(${accounts}::uuid[]) as account
    returning id`.execute(tx);
  await enqueue(
    tx,
    rows.map(({ id }) => ({ task: sendingTask, payload: { message: id }, key: id })),
  );
}
