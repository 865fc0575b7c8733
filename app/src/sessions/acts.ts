import type { DecisionId } from '@plenary/rules';
import type { Said } from '../door/act.ts';
import type { LanguageMap } from '../web/languages.ts';

/** What the record can say of sessions, their agenda and their plenary meetings. Times are ISO instants, days ISO days. */
export type SessionAct =
  | Said<
      'session.created',
      {
        readonly session: string;
        readonly number: number | null;
        readonly kind: 'regular' | 'resumed' | 'special';
        readonly title: LanguageMap;
        readonly symbolPrefix: string;
        readonly city: 'The Hague' | 'New York';
        readonly building: string | null;
        readonly starts: string;
        readonly ends: string;
        readonly demonstration: boolean;
        /** the session of the data that it is; missing in entries of before */
        readonly announced?: string | null;
      }
    >
  | Said<
      'session.changed',
      {
        readonly session: string;
        readonly title: LanguageMap;
        readonly city: 'The Hague' | 'New York';
        readonly building: string | null;
        readonly starts: string;
        readonly ends: string;
        /** missing: as it was */
        readonly announced?: string | null;
      }
    >
  | Said<
      'agenda-item.added',
      {
        readonly item: string;
        readonly session: string;
        readonly number: number;
        readonly title: LanguageMap;
        /** the kind of decision that it usually leads to */
        readonly kind?: DecisionId;
      }
    >
  /** with `kind` where that was said with it; null takes it away */
  | Said<
      'agenda-item.renamed',
      {
        readonly item: string;
        readonly session: string;
        readonly title: LanguageMap;
        readonly kind?: DecisionId | null;
      }
    >
  | Said<
      'meeting.scheduled',
      {
        readonly meeting: string;
        readonly session: string;
        readonly number: number;
        readonly startsAt: string;
        readonly room: string | null;
      }
    >
  | Said<
      'meeting.rescheduled',
      { readonly meeting: string; readonly session: string; readonly startsAt: string; readonly room: string | null }
    >
  | Said<'meeting.cancelled', { readonly meeting: string; readonly session: string; readonly reason: string }>;
