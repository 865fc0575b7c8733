import { demonstrationAccounts, openWays } from '../../identity/index.ts';
import type { Db } from '../../store/database.ts';

/** Whether a person is signed in to a seat or an office of a demonstration. */
export async function isTaken(
  db: Db,
  session: string,
  { kind, state = null }: { readonly kind: 'president' | 'delegate'; readonly state?: string | null },
  now: string,
): Promise<boolean> {
  const found = (await demonstrationAccounts(db, { session })).filter(
    (one) => one.kind === kind && (state === null || one.state === state),
  );
  const ways = await openWays(
    db,
    found.map(({ account }) => account),
    now,
  );
  return found.some(({ account }) => (ways.get(account)?.signIns ?? 0) > 0);
}
