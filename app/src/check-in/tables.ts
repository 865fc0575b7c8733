import type { ColumnType } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    check_in_code: {
      account: string;
      session: string;
      iso3: string;
      /** outside the record; null where it is rebuilt from it */
      code: string | null;
      issued_at: string;
      ended_at: ColumnType<string | null, string | null | undefined, string | null>;
    };
    checked_in: { meeting: string; account: string; iso3: string; at: string };
  }
}
