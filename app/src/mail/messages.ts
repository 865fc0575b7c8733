import { sql } from 'kysely';
import type { Db, Tx } from '../store/database.ts';
import { isLang } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';
import type { WaitingMessage } from './message-kind.ts';

/** The last message to a person about a thing. */
export interface MessageNow {
  readonly account: string;
  /** `lost`: it waits, and no job is there to send it, as after a restoration */
  readonly state: 'waiting' | 'sent' | 'failed' | 'lost';
  readonly askedAt: string;
  readonly tries: number;
  readonly address: string | null;
  readonly reason: string | null;
  /** of the mail server, in its own words */
  readonly answer: string | null;
  readonly doneAt: string | null;
}

/** Of each person the last one. */
export async function messagesAbout(db: Db, kind: string, about: string): Promise<readonly MessageNow[]> {
  const { rows } = await sql<MessageNow>`
    select distinct on (account) account,
      case when state = 'waiting' and not exists (select from graphile_worker.jobs where key = message.id::text)
        then 'lost' else state end as state,
      asked_at as "askedAt", tries, address, reason, answer, done_at as "doneAt"
    from message where kind = ${kind} and about = ${about}
    order by account, asked_at desc`.execute(db);
  return rows.map((row) => (row.state === 'lost' ? { ...row, reason: lost } : row));
}

const lost: MessageKey = 'mail.reason.lost';

/** What messages of a kind are about that were not sent. */
export async function aboutUnsent(db: Db, kind: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('message')
    .select('about')
    .distinct()
    .where('kind', '=', kind)
    .where('state', '<>', 'sent')
    .orderBy('about')
    .execute();
  return rows.map(({ about }) => about);
}

/** A message as its person takes it home. */
export interface OwnMessage {
  readonly kind: string;
  readonly about: string;
  readonly askedAt: string;
  readonly state: string;
  readonly address: string | null;
  readonly answer: string | null;
  readonly doneAt: string | null;
}

export function messagesTo(db: Db, account: string): Promise<readonly OwnMessage[]> {
  return db
    .selectFrom('message')
    .select(['kind', 'about', 'asked_at as askedAt', 'state', 'address', 'answer', 'done_at as doneAt'])
    .where('account', '=', account)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/** What was sent to a person goes with the person; what still waits is not sent. */
export async function forgetMessages(tx: Tx, account: string): Promise<void> {
  await tx.deleteFrom('message').where('account', '=', account).execute();
}

/** null: it was sent, given up, or forgotten. */
export async function waitingMessage(db: Db, id: string): Promise<WaitingMessage | null> {
  const row = await db
    .selectFrom('message')
    .select(['id', 'kind', 'about', 'account', 'lang', 'asked_at as askedAt', 'asked_by as askedBy', 'lot'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!row || row.lot === null || !isLang(row.lang)) return null;
  return { ...row, lang: row.lang, lot: row.lot };
}

interface Tried {
  readonly address: string | null;
  readonly reason: string | null;
  readonly answer: string | null;
}

/** It was tried and still waits. */
export async function noteTry(db: Db, id: string, tried: Tried): Promise<void> {
  await db
    .updateTable('message')
    .set((eb) => ({ ...tried, tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** It waits no more: nothing is tried again, and nothing follows from its lot any more. */
export async function noteEnd(db: Db, id: string, state: 'sent' | 'failed', at: string, tried: Tried): Promise<void> {
  await db
    .updateTable('message')
    .set((eb) => ({ ...tried, state, lot: null, done_at: at, tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}
