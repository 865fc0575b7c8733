import type { ColumnType } from 'kysely';
import type { LanguageMap } from '../words/languages.ts';

type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    reference_text: { sha256: string; text: string };
    reference_file: { path: string; sha256: string; body: Jsonb<unknown> };
    membership: {
      iso3: string;
      regional_group: 'african' | 'asiaPacific' | 'easternEuropean' | 'grulac' | 'weog';
      entry_into_force: string;
      party_until: string | null;
    };
    state_name: { iso3: string; iso2: string; names: Jsonb<LanguageMap> };
  }
}
