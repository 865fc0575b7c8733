import type { Db, Tx } from '../store/database.ts';
import type { HeldCredentials } from './held.ts';

/** What had come from a delegation before the Assembly refused it: a refusal asks for new credentials, and forgets nothing. */
export type BeforeRefusal = Pick<HeldCredentials, 'received' | 'receivedOn' | 'issuedBy' | 'reference' | 'late'>;

/** By State, of those whose credentials the Assembly refused last. */
export async function beforeRefusals(db: Db | Tx, session: string): Promise<ReadonlyMap<string, BeforeRefusal>> {
  const rows = await db
    .selectFrom('credentials')
    .select(['iso3', 'received', 'received_on as receivedOn', 'issued_by as issuedBy', 'reference', 'late', 'decided'])
    .where('session', '=', session)
    .where('iso3', 'in', (query) =>
      query.selectFrom('credentials').select('iso3').where('session', '=', session).where('decided', '=', 'refused'),
    )
    .orderBy('iso3')
    .orderBy('seq')
    .execute();
  const before = new Map<string, BeforeRefusal>();
  for (const [place, { iso3, decided, received }] of rows.entries()) {
    const last = rows[place - 1];
    // A refusal empties the row: what stood in the one before it had come until then.
    if (decided === 'refused' && received === 'none' && last?.iso3 === iso3 && last.received !== 'none') {
      const { iso3: _, decided: __, ...had } = last;
      before.set(iso3, had);
    }
    if (decided !== 'refused') before.delete(iso3);
  }
  return before;
}
