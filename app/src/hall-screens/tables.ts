import type { ColumnType } from 'kysely';
import type { ShownThere } from './acts.ts';

declare module '../store/tables.ts' {
  interface Tables {
    hall_screen: {
      id: string;
      session: string;
      /** where it hangs */
      place: string;
      shows: ShownThere;
      /** the day stands beside it */
      sidebar: boolean;
      revoked_at: ColumnType<string | null, null | undefined, string>;
    };
    /** `at`: when its page was opened last */
    hall_screen_opened: { screen: string; at: string };
  }
}
