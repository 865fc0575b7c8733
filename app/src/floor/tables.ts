import type { ColumnType } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    presence: { meeting: string; iso3: string; present: boolean; since: string };
    speaker: {
      id: string;
      meeting: string;
      item: string;
      iso3: string;
      on_behalf_of: string | null;
      position: number;
      status: ColumnType<'waiting' | 'speaking' | 'spoke' | 'withdrawn', string | undefined, string>;
      asked_at: string;
      limit_seconds: number | null;
      started_at: string | null;
      ended_at: string | null;
    };
  }
}
