import type { AgendaRoute, DecisionId } from '@plenary/rules';
import type { ColumnType } from 'kysely';
import type { AskedFor } from '../sessions/index.ts';
import type { LanguageMap } from '../words/languages.ts';

declare module '../store/tables.ts' {
  interface Tables {
    agenda_request: {
      id: string;
      session: string;
      title: ColumnType<LanguageMap, string, string>;
      asked_by: AskedFor['by'];
      state: string | null;
      requested: string;
      memorandum: string;
      route: AgendaRoute;
      decision: DecisionId;
      /** States, in the order in which they spoke */
      spoken_for: ColumnType<readonly string[], string[] | undefined, string[]>;
      spoken_against: ColumnType<readonly string[], string[] | undefined, string[]>;
      outcome: ColumnType<'included' | 'refused' | 'withdrawn' | null, string | null | undefined, string | null>;
      asked_at: string;
    };
  }
}
