import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import { sentence, underItems } from './in-words.ts';
import type { Journal } from './read-journal.ts';
import type { ToldAct } from './told.ts';

/** One act of a day, as the Journal tells it. */
export interface JournalRow {
  readonly meeting: number | null;
  readonly item: number | null;
  readonly act: ToldAct;
  readonly says: string;
  readonly note: boolean;
}

/** The Journal as open data, in the order in which it was done; notes of later days last in their meeting. */
export function journalRows(ctx: LanguageCtx, journal: Journal): readonly JournalRow[] {
  const numbers = new Map(journal.of.agenda.map(({ id, number }) => [id, number]));
  const row = (act: ToldAct, part: Partial<JournalRow> = {}): JournalRow => ({
    ...{ meeting: null, item: null, note: false },
    ...{ act, says: sentence(ctx, journal, act) },
    ...part,
  });
  const ofMeetings = journal.meetings.flatMap(({ number: meeting, acts, notes }) => {
    const item = new Map(
      underItems(acts).flatMap(({ item: id, acts: done }) =>
        done.map((act) => [act.seq, numbers.get(id ?? '') ?? null] as const),
      ),
    );
    return [
      ...acts.map((act) => row(act, { meeting, item: item.get(act.seq) ?? null })),
      ...notes.map((act) => row(act, { meeting, note: true })),
    ];
  });
  return [...ofMeetings, ...journal.session.map((act) => row(act))];
}

export const journalColumns: readonly Column<JournalRow>[] = [
  { key: 'at', label: 'journal.column.at', value: ({ act }) => act.at },
  { key: 'meeting', label: 'programme.column.meeting', value: ({ meeting }) => meeting },
  { key: 'item', label: 'programme.column.items', value: ({ item }) => item },
  { key: 'act', label: 'journal.column.act', value: ({ act }) => act.act },
  { key: 'says', label: 'journal.column.says', value: ({ says }) => says },
  { key: 'noted_later', label: 'journal.column.note', value: ({ note }) => note },
  { key: 'entry', label: 'journal.column.entry', value: ({ act }) => act.seq },
];
