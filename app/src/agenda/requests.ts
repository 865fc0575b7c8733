import type { AgendaRoute, DecisionId } from '@plenary/rules';
import type { AskedFor } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** An item that the Assembly has to include, or not. */
export interface AgendaRequest {
  readonly id: string;
  readonly session: string;
  readonly title: LanguageMap;
  readonly by: AskedFor['by'];
  readonly state: string | null;
  readonly requested: string;
  readonly memorandum: string;
  readonly route: AgendaRoute;
  readonly decision: DecisionId;
  readonly spokenFor: readonly string[];
  readonly spokenAgainst: readonly string[];
  readonly outcome: 'included' | 'refused' | 'withdrawn' | null;
}

export async function requestsOf(db: Db | Tx, session: string): Promise<readonly AgendaRequest[]> {
  return db
    .selectFrom('agenda_request')
    .select(['id', 'session', 'title', 'asked_by as by', 'state', 'requested', 'memorandum', 'route', 'decision'])
    .select(['spoken_for as spokenFor', 'spoken_against as spokenAgainst', 'outcome'])
    .where('session', '=', session)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}
