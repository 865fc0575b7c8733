import { sql } from 'kysely';
import type { Db, Store } from '../store/database.ts';

/** The page of a screen was opened; noted once a minute at most. No act of the record: it concerns nobody but who hangs them. */
export async function noteOpened(store: Store, screen: string): Promise<void> {
  const at = store.clock.now();
  await store.writes
    .insertInto('hall_screen_opened')
    .values({ screen, at })
    .onConflict((conflict) =>
      conflict
        .column('screen')
        .doUpdateSet({ at })
        .where(sql<boolean>`hall_screen_opened.at < ${at}::timestamptz - interval '1 minute'`),
    )
    .execute();
}

/** When each screen of a session was opened last. */
export async function openedLast(db: Db, session: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('hall_screen_opened')
    .innerJoin('hall_screen', 'hall_screen.id', 'hall_screen_opened.screen')
    .select(['hall_screen_opened.screen', 'hall_screen_opened.at'])
    .where('hall_screen.session', '=', session)
    .execute();
  return new Map(rows.map(({ screen, at }) => [screen, at]));
}
