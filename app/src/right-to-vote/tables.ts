import type { ColumnType } from 'kysely';

type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    contribution_statement: {
      seq: number;
      session: string;
      iso3: string;
      due: Jsonb<readonly { readonly year: number; readonly cents: number }[]>;
      paid: Jsonb<readonly { readonly date: string; readonly cents: number }[]>;
      waiver: boolean;
    };
  }
}
