import type { DecisionId, SessionStanding } from '@plenary/rules';
import type { ColumnType } from 'kysely';
import type { LanguageMap } from '../words/languages.ts';
import type { Convened } from './acts.ts';
import type { AgendaBody } from './agenda-body.ts';
import type { AskedFor, ItemStanding } from './agenda-items.ts';
import type { IssuedItems } from './agenda-standing.ts';

/** jsonb: read as a value, written as JSON text. */
type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    session: {
      id: string;
      number: number | null;
      kind: 'regular' | 'resumed' | 'special';
      title: Jsonb<LanguageMap>;
      symbol_prefix: string;
      city: 'The Hague' | 'New York';
      building: string | null;
      starts: string;
      ends: string;
      demonstration: boolean;
      /** the session of data/sessions.json that it is, by its id there */
      announced: string | null;
      /** by whom, of a special session */
      convened: ColumnType<Convened | null, string | null | undefined, string | null>;
      standing: ColumnType<SessionStanding, string | undefined, string>;
      /** since when it is adjourned or closed */
      standing_since: ColumnType<string | null, string | null | undefined, string | null>;
      /** the day on which an adjourned one shall be resumed, where it was said */
      standing_until: ColumnType<string | null, string | null | undefined, string | null>;
      /** first day of the part that was resumed last */
      resumed_on: ColumnType<string | null, string | null | undefined, string | null>;
    };
    /** Parts of a session before the one that goes on. */
    session_part: {
      session: string;
      part: number;
      city: 'The Hague' | 'New York';
      building: string | null;
      starts: string;
      ends: string;
    };
    agenda_item: {
      id: string;
      session: string;
      number: number;
      title: Jsonb<LanguageMap>;
      status: ColumnType<'waiting' | 'open' | 'concluded', string | undefined, string>;
      /** the kind of decision that it usually leads to */
      kind: ColumnType<DecisionId | null, string | null | undefined, string | null>;
      /** its list of speakers: closed until it is opened again, in whatever meeting */
      list_closed: ColumnType<boolean, boolean | undefined, boolean>;
      /** sub-items: (a), (b) and so on, in their order */
      parts: ColumnType<readonly LanguageMap[], string | undefined, string>;
      body: ColumnType<AgendaBody | null, string | null | undefined, string | null>;
      annotation: ColumnType<LanguageMap | null, string | null | undefined, string | null>;
      standing: ColumnType<ItemStanding, string | undefined, string>;
      /** it is not taken up before this day */
      not_before: ColumnType<string | null, string | null | undefined, string | null>;
      /** by whom and when, of an item that was asked for */
      asked: ColumnType<AskedFor | null, string | null | undefined, string | null>;
    };
    agenda: {
      session: string;
      /** ISO days: the provisional agenda, the list of supplementary items */
      issued_on: string | null;
      supplemented_on: string | null;
      /** the items of either as it was issued, in short */
      issued_as: ColumnType<IssuedItems | null, string | null, string | null>;
      supplemented_as: ColumnType<IssuedItems | null, string | null, string | null>;
      adopted_at: string | null;
      adopted_in: string | null;
    };
  }
}
