import type { Db, Tx } from '../store/database.ts';
import type { ReportLists } from './committee-acts.ts';
import type { HeldCredentials } from './held.ts';
import { nothingHeld } from './held.ts';

/** A report of the Credentials Committee, as the Committee adopted it. */
export interface Report extends ReportLists {
  readonly number: number;
  /** ISO day */
  readonly metOn: string;
  /** State of the person in the chair */
  readonly chairedBy: string | null;
  /** when the Committee adopted it, ISO instant */
  readonly committeeAt: string;
  /** by the Assembly; null while it waits */
  readonly adopted: { readonly at: string; readonly meeting: string; readonly how: 'consensus' | 'vote' } | null;
}

/** The reports of a session, the first one first. */
export async function reportsOf(db: Db | Tx, session: string): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('credentials_report')
    .selectAll()
    .where('session', '=', session)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    metOn: row.met_on,
    chairedBy: row.chaired_by,
    accepted: row.accepted,
    onUnderstanding: row.on_understanding,
    objected: row.objected,
    nothing: row.nothing,
    committeeAt: row.committee_at,
    adopted:
      row.assembly_at !== null && row.meeting !== null && row.how !== null
        ? { at: row.assembly_at, meeting: row.meeting, how: row.how }
        : null,
  }));
}

/** What a report would say now, and whose credentials wait for the Committee. States by code. */
export function reportNow(
  parties: readonly string[],
  held: ReadonlyMap<string, HeldCredentials>,
): ReportLists & { readonly waiting: readonly string[] } {
  const of = (fits: (credentials: HeldCredentials) => boolean) =>
    parties.filter((state) => fits(held.get(state) ?? nothingHeld)).toSorted();
  return {
    accepted: of(({ examined }) => examined === 'accepted'),
    onUnderstanding: of(({ examined }) => examined === 'acceptedOnUnderstanding'),
    objected: of(({ examined }) => examined === 'objected'),
    nothing: of(({ received, examined, decided }) => received === 'none' && examined === null && decided === null),
    waiting: of(({ received, examined, decided }) => received !== 'none' && examined === null && isUndecided(decided)),
  };
}

function isUndecided(decided: HeldCredentials['decided']): boolean {
  return decided === null || decided === 'refused';
}
