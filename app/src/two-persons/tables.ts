import type { ColumnType } from 'kysely';
import type { Audience } from '../door/act.ts';

type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    /** what one person has proposed and a second one has to confirm */
    proposed_act: {
      id: string;
      /** entry that proposed it */
      seq: number;
      command: string;
      edition: number;
      input: Jsonb<Readonly<Record<string, unknown>>>;
      hash: string;
      /** the thing that it rests on */
      about: string;
      audience: Audience;
      proposed_by: string | null;
      capacity: string;
      proposed_at: string;
      until: string;
      /** by which the browser is told from another one from which it was proposed; the record does not say it */
      browser: string | null;
      status: ColumnType<'waiting' | 'confirmed' | 'declined' | 'withdrawn', string | undefined, string>;
      settled_by: ColumnType<string | null, null | undefined, string | null>;
      settled_at: ColumnType<string | null, null | undefined, string | null>;
      reason: ColumnType<string | null, null | undefined, string | null>;
    };
  }
}
