import type { ColumnType } from 'kysely';
import type { Lang, LanguageMap } from '../words/languages.ts';
import type { Body } from './bodies.ts';

/** jsonb: read as a value, written as JSON text. */
type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    meeting_room: {
      id: string;
      session: string;
      name: Jsonb<LanguageMap>;
      seats: number | null;
      interpretation: Jsonb<readonly Lang[]>;
    };
    programme_entry: {
      id: string;
      session: string;
      body: Body;
      title: ColumnType<LanguageMap | null, string | null, string | null>;
      room: string | null;
      starts_at: string;
      ends_at: string;
      items: Jsonb<readonly string[]>;
      note: ColumnType<LanguageMap | null, string | null, string | null>;
      cancelled_because: ColumnType<string | null, null | undefined, string>;
    };
    beside_plenary: { session: string; body: Body; reason: string };
  }
}
