import type { Examined } from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';
import type { ReportLists } from './committee-acts.ts';
import type { Figures } from './decided.ts';
import { type HeldCredentials, nothingHeld } from './held.ts';

/** A report of the Credentials Committee, as the Committee adopted it. */
export interface Report extends ReportLists {
  readonly number: number;
  /** ISO day */
  readonly metOn: string;
  /** State of the person in the chair */
  readonly chairedBy: string | null;
  /** the Committee that made it, whoever was appointed since */
  readonly committee: Appointed;
  /** when the Committee adopted it, ISO instant */
  readonly committeeAt: string;
  /** by the Assembly; null while it waits */
  readonly adopted: {
    readonly at: string;
    readonly meeting: string;
    readonly how: 'consensus' | 'vote';
    readonly figures: Figures | null;
  } | null;
}

/** The States that the Assembly has appointed, and when, ISO instant. */
export interface Appointed {
  readonly members: readonly string[];
  readonly appointedAt: string;
}

/** The reports of a session, the first one first. */
export async function reportsOf(db: Db | Tx, session: string): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('credentials_report')
    .selectAll()
    .where('session', '=', session)
    .orderBy('number')
    .execute();
  const committees = rows.length === 0 ? new Map<number, Appointed>() : await committeesOfReports(db, session);
  return rows.map((row) => ({
    number: row.number,
    metOn: row.met_on,
    chairedBy: row.chaired_by,
    committee: committees.get(row.number) ?? { members: [], appointedAt: row.committee_at },
    accepted: row.accepted,
    onUnderstanding: row.on_understanding,
    objected: row.objected,
    nothing: row.nothing,
    committeeAt: row.committee_at,
    adopted:
      row.assembly_at !== null && row.meeting !== null && row.how !== null
        ? { at: row.assembly_at, meeting: row.meeting, how: row.how, figures: row.figures }
        : null,
  }));
}

/** By the number of the report, the Committee that there was when it was made. The record knows. */
async function committeesOfReports(db: Db | Tx, session: string): Promise<ReadonlyMap<number, Appointed>> {
  const said = await db
    .selectFrom('entry')
    .select(['act', 'at', 'data'])
    .where('subject', '=', `session:${session}`)
    .where('act', 'in', ['credentials-committee.appointed', 'credentials-report.made'])
    .orderBy('seq')
    .execute();
  const made = new Map<number, Appointed>();
  let last: Appointed | undefined;
  for (const { act, at, data } of said) {
    const { members = [], number = 0 } = data as Partial<Pick<Appointed, 'members'> & Pick<Report, 'number'>>;
    if (act === 'credentials-committee.appointed') last = { members, appointedAt: at };
    else if (last) made.set(number, last);
  }
  return made;
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

/**
 * Pure. The first State of which a report says otherwise than the Committee would now: it was examined again, corrected, or the
 * Assembly has refused its credentials. null where the report stands. That an original has followed overtakes nothing.
 */
export function overtakenIn(report: ReportLists, held: ReadonlyMap<string, HeldCredentials>): string | null {
  const accepts = [...report.accepted, ...report.onUnderstanding];
  const overtaken = [...accepts, ...report.objected].find((state) => {
    const { examined, received, decided } = held.get(state) ?? nothingHeld;
    if (examined !== null) return !listed(report, examined).includes(state);
    if (!accepts.includes(state)) return false;
    return !(report.onUnderstanding.includes(state) && received === 'original' && decided !== 'refused');
  });
  return overtaken ?? null;
}

function listed(report: ReportLists, examined: Examined): readonly string[] {
  switch (examined) {
    case 'accepted':
      return report.accepted;
    case 'acceptedOnUnderstanding':
      return report.onUnderstanding;
    case 'objected':
      return report.objected;
  }
}
