import { no, type Objection } from '../door/objection.ts';
import { type Accredited, accreditedAt } from '../identity/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { codeFrom } from './code.ts';

/** Whose code was read, or why it opens no door. */
export type Read = { readonly person: Accredited; readonly before: string | null } | { readonly objection: Objection };

/** Looks up what was scanned or typed at the door of a meeting. */
export async function personOfCode(
  db: Db | Tx,
  { id, session }: { readonly id: string; readonly session: string },
  typed: string,
): Promise<Read> {
  const code = codeFrom(typed);
  if (code === null) return { objection: no('code-mistyped') };
  const row = await db.selectFrom('check_in_code').selectAll().where('code', '=', code).executeTakeFirst();
  if (!row) return { objection: no('code-unknown') };
  if (row.session !== session) return { objection: no('code-of-other-session') };
  if (row.ended_at !== null) return { objection: no('code-renewed') };
  const person = (await accreditedAt(db, session, row.iso3)).find(({ account }) => account === row.account);
  if (!person) return { objection: no('code-of-ended-accreditation') };
  const before = await db
    .selectFrom('checked_in')
    .select('at')
    .where('meeting', '=', id)
    .where('account', '=', row.account)
    .executeTakeFirst();
  return { person, before: before?.at ?? null };
}

/** A person registered by code at a meeting, the last one first. */
export interface CheckedIn {
  readonly account: string;
  readonly name: string;
  readonly state: string;
  readonly at: string;
}

export async function checkedInAt(db: Db, meeting: string, session: string): Promise<readonly CheckedIn[]> {
  const rows = await db
    .selectFrom('checked_in')
    .select(['account', 'iso3 as state', 'at'])
    .where('meeting', '=', meeting)
    .orderBy('at', 'desc')
    .execute();
  const names = new Map((await accreditedAt(db, session)).map(({ account, name }) => [account, name]));
  return rows.map((row) => ({ ...row, name: names.get(row.account) ?? '' }));
}

/** Of a person: each code, and where and when it was read at a door. */
export const checkInCodesOf = (db: Db, account: string): Promise<readonly object[]> =>
  db
    .selectFrom('check_in_code')
    .select(['session', 'iso3 as state', 'code', 'issued_at as issuedAt', 'ended_at as endedAt'])
    .where('account', '=', account)
    .orderBy('issued_at')
    .execute();

export const checkInsOf = (db: Db, account: string): Promise<readonly object[]> =>
  db
    .selectFrom('checked_in')
    .select(['meeting', 'iso3 as state', 'at'])
    .where('account', '=', account)
    .orderBy('at')
    .execute();

/** Accredited persons with their codes; null who has none yet. */
export async function badgesOf(
  db: Db,
  session: string,
): Promise<readonly (Accredited & { readonly code: string | null })[]> {
  const rows = await db
    .selectFrom('check_in_code')
    .select(['account', 'code'])
    .where('session', '=', session)
    .where('ended_at', 'is', null)
    .execute();
  const codes = new Map(rows.map(({ account, code }) => [account, code]));
  return (await accreditedAt(db, session)).map((person) => ({ ...person, code: codes.get(person.account) ?? null }));
}
