import {
  type Credentials,
  type CredentialsStanding,
  credentialsStanding,
  type Examined,
  noCredentials,
  rightUnderCredentials,
} from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';
import type { Found } from '../store/found.ts';
import type { Issuer } from './issuers.ts';

/** All that is known of the credentials of one delegation. */
export interface HeldCredentials extends Credentials {
  readonly issuedBy: Issuer | null;
  /** ISO day */
  readonly receivedOn: string | null;
  readonly reference: string | null;
  /** accounts of the persons they name; empty: the delegation as a whole */
  readonly persons: readonly string[];
  /** received after the time that the rule asks for */
  readonly late: boolean;
  /** what the Committee found, until the Assembly has adopted its report */
  readonly examined: Examined | null;
  readonly examinedBecause: string | null;
}

export const nothingHeld: HeldCredentials = {
  ...noCredentials,
  issuedBy: null,
  receivedOn: null,
  reference: null,
  persons: [],
  late: false,
  examined: null,
  examinedBecause: null,
};

/** By State, of whom something is known, or of one State alone; with `at` what had been recorded by this instant. */
export async function credentialsIn(
  db: Db | Tx,
  session: Found,
  at?: string,
  state?: string,
): Promise<ReadonlyMap<string, HeldCredentials>> {
  const rows = await db
    .selectFrom('credentials')
    .distinctOn('iso3')
    .selectAll()
    .where('session', '=', session)
    .$if(state !== undefined, (query) => query.where('iso3', '=', state ?? ''))
    .$if(at !== undefined, (query) =>
      query.where('seq', 'in', (q) =>
        q
          .selectFrom('entry')
          .select('entry.seq')
          .where('entry.at', '<=', at ?? ''),
      ),
    )
    .orderBy('iso3')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.iso3,
      {
        received: row.received,
        decided: row.decided,
        objected: row.objected,
        issuedBy: row.issued_by,
        receivedOn: row.received_on,
        reference: row.reference,
        persons: row.persons,
        late: row.late,
        examined: row.examined,
        examinedBecause: row.examined_because,
      },
    ]),
  );
}

/** What is known of one delegation. */
export async function heldOf(db: Db | Tx, session: string, state: string): Promise<HeldCredentials> {
  return (await credentialsIn(db, session, undefined, state)).get(state) ?? nothingHeld;
}

/** Where the credentials of each delegation stand: of those that are not named nothing has come. */
export async function standingsIn(
  db: Db | Tx,
  session: string,
  at?: string,
): Promise<ReadonlyMap<string, CredentialsStanding>> {
  const held = await credentialsIn(db, session, at);
  return new Map([...held].map(([state, one]) => [state, credentialsStanding(one)]));
}

/**
 * The delegations whose credentials the Assembly has accepted: of so many a share opens a meeting. null before it has adopted a
 * report. With `at` what was so at this instant.
 */
export async function acceptedSeats(db: Db | Tx, session: Found, at?: string): Promise<readonly string[] | null> {
  const [reported, held] = await Promise.all([
    db
      .selectFrom('credentials_report')
      .select('number')
      .where('session', '=', session)
      .where('assembly_at', 'is not', null)
      .$if(at !== undefined, (query) => query.where('assembly_at', '<=', at ?? ''))
      .limit(1)
      .executeTakeFirst(),
    credentialsIn(db, session, at),
  ]);
  if (!reported) return null;
  // What was accepted counts until it is refused: an objection that is open takes nothing away.
  return [...held].flatMap(([state, one]) =>
    rightUnderCredentials('countForOpening', credentialsStanding({ ...one, objected: false })).value ? [state] : [],
  );
}
