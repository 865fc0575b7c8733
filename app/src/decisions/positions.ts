import type { Db, Tx } from '../store/database.ts';
import type { Lang } from '../words/languages.ts';
import type { PositionKind } from './position-acts.ts';

/** What a delegation said of a text that was adopted by consensus. */
export interface Position {
  readonly id: string;
  readonly state: string;
  readonly kind: PositionKind;
  /** of the text; null for the whole */
  readonly paragraph: number | null;
  readonly lang: Lang;
  readonly text: string;
}

/** First of the whole text, then paragraph by paragraph. */
export async function positionsOn(db: Db | Tx, proposal: string): Promise<readonly Position[]> {
  return db
    .selectFrom('decision_position')
    .select(['id', 'iso3 as state', 'kind', 'paragraph', 'lang', 'text'])
    .where('proposal', '=', proposal)
    .orderBy('paragraph', (order) => order.asc().nullsFirst())
    .orderBy('iso3')
    .orderBy('kind')
    .execute();
}
