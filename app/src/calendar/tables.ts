import type { ColumnType } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    calendar_address: {
      account: string;
      session: string;
      /** beside the plenary */
      bodies: ColumnType<readonly string[], string[], string[]>;
      /** of the secret in the address, under the key of the program */
      token_hash: string;
      made_at: string;
    };
  }
}
