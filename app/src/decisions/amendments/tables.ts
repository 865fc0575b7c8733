import type { AmendmentChange } from '@plenary/rules';
import type { ColumnType } from 'kysely';

type Jsonb<T> = ColumnType<T, string, string>;

/** What a text that replaces the whole is not. */
export type Change = Exclude<AmendmentChange, 'replaces'>;

/** Who says how several follow each other: the Secretariat how far they are from the draft, the President how they are put. */
export type OrderBy = 'secretariat' | 'chair';

declare module '../../store/tables.ts' {
  interface Tables {
    amendment: {
      proposal: string;
      parent: string;
      /** of the draft, by its number; of what is added the number that it gets */
      paragraph: number;
      change: Change;
      cosponsors: Jsonb<readonly string[]>;
      /** the adopted amendment that implies its rejection */
      fell_by: ColumnType<string | null, undefined, string>;
      fell_because: ColumnType<string | null, undefined, string>;
      seq: number;
    };
    amendment_order: { parent: string; set_by: OrderBy; amendments: Jsonb<readonly string[]>; reason: string };
  }
}
