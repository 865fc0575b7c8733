import type { ColumnType } from 'kysely';
import type { LanguageMap } from '../words/languages.ts';

/** jsonb: read as a value, written as JSON text. */
type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    reference_text: { sha256: string; text: string };
    reference_file: { path: string; sha256: string; body: Jsonb<unknown> };
    state_name: { iso3: string; iso2: string; names: Jsonb<LanguageMap> };
  }
}
