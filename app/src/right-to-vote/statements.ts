import type { Statement } from '@plenary/rules/published';
import type { Db } from '../store/database.ts';

export type { Statement };

/** The last statement of every State for a session, by code; with `at` those that had been recorded by this instant. */
export async function statementsOf(db: Db, session: string, at?: string): Promise<ReadonlyMap<string, Statement>> {
  const rows = await db
    .selectFrom('contribution_statement')
    .selectAll()
    .where('session', '=', session)
    .$if(at !== undefined, (query) =>
      query.where('seq', 'in', (q) =>
        q
          .selectFrom('entry')
          .select('entry.seq')
          .where('entry.at', '<=', at ?? ''),
      ),
    )
    .orderBy('seq')
    .execute();
  return new Map(
    rows.map(({ iso3, seq, due, paid, waiver }) => [iso3, { state: iso3, seq, due, paid, waiver }] as const),
  );
}

export async function lastStatement(db: Db, session: string, state: string): Promise<Statement | null> {
  return (await statementsOf(db, session)).get(state) ?? null;
}

/** The entry of the record that last certified a State's contributions for a session, or null. */
export async function lastCertified(db: Db, session: string, state: string): Promise<number | null> {
  const row = await db
    .selectFrom('contribution_statement')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('session', '=', session)
    .where('iso3', '=', state)
    .executeTakeFirst();
  return row?.seq ?? null;
}
