import type { Db } from '../store/database.ts';
import type { Role } from '../web/for-you.ts';

/** In what the person acts at that instant: offices first, then seats, each once. */
export async function rolesHeld(db: Db, account: string, now: string): Promise<readonly Role[]> {
  const rows = await db
    .selectFrom('capacity')
    .select(['kind', 'session', 'state'])
    .where('account', '=', account)
    .where('valid_from', '<=', now)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .orderBy('id')
    .execute();
  const held = (office: 'president' | 'secretariat'): readonly Role[] =>
    rows.some(({ kind }) => kind === office) ? [{ kind: office }] : [];
  const seats = rows.flatMap(({ kind, session, state }): readonly Role[] =>
    session === null || state === null ? [] : [{ kind: kind === 'focal-point' ? kind : 'seat', session, state }],
  );
  return [...held('president'), ...held('secretariat'), ...seats];
}
