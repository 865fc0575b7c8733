import type { ColumnType, Generated } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    message: {
      id: Generated<string>;
      kind: string;
      about: string;
      account: string;
      lang: string;
      asked_at: string;
      asked_by: string | null;
      /** null once it is sent or given up */
      lot: ColumnType<string | null, never, null>;
      state: ColumnType<'waiting' | 'sent' | 'failed', never, 'sent' | 'failed'>;
      tries: Generated<number>;
      address: ColumnType<string | null, never, string | null>;
      reason: ColumnType<string | null, never, string | null>;
      answer: ColumnType<string | null, never, string | null>;
      done_at: ColumnType<string | null, never, string>;
    };
  }
}
