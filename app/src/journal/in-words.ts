import { sentenceOf } from '../meetings/index.ts';
import { hoursSaid, itemsSaid, lineName, type PlannedLine, roomName } from '../programme/index.ts';
import { nameOf } from '../reference/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { chosen, type Lang } from '../words/languages.ts';
import { dayOfJournal } from './days.ts';
import type { Journal } from './read-journal.ts';
import type { MeetingTold, ToldAct } from './told.ts';

/** The Journal in one language: what is shown, and what is printed. */
export interface JournalInWords {
  readonly session: string;
  readonly number: string;
  /** day and city */
  readonly date: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'rows';
      readonly id: string;
      readonly title: string;
      readonly heads: readonly string[];
      readonly rows: readonly {
        readonly id: string;
        readonly cells: readonly string[];
        readonly path: string | null;
        /** of what the row is about, where it is not that of the Journal */
        readonly lang?: Lang;
      }[];
    }
  | {
      readonly kind: 'meeting';
      readonly id: string;
      readonly title: string;
      readonly path: string;
      readonly course: readonly string[];
      readonly items: readonly UnderItem[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'text'; readonly id: string; readonly title: string; readonly text: readonly string[] };

/** What was done while a meeting was on an item; `title` null: on none. */
export interface UnderItem {
  readonly id: string;
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly speakers: string | null;
}

export function journalInWords(ctx: LanguageCtx, journal: Journal): JournalInWords {
  const { of, day, number, city, meetings, session } = journal;
  return {
    session: ctx.text(of.title),
    number: ctx.t('journal.number', { n: number }),
    date: `${ctx.date(day, 'weekday')}${ctx.comma}${ctx.cityName(city)}`,
    blocks: [
      planned(ctx, journal, day, ctx.t('journal.programme')),
      ...(meetings.length === 0 ? [text('held', ctx.t('journal.held'), [ctx.t('journal.none-held')])] : []),
      ...meetings.map((meeting) => meetingSaid(ctx, journal, meeting)),
      ...(session.length === 0
        ? []
        : [
            text(
              'session',
              ctx.t('journal.session'),
              session.map((act) => saidOf(ctx, journal, act)),
            ),
          ]),
      ...documents(ctx, journal),
      ...deadlines(ctx, journal),
      ...ahead(ctx, journal),
      text('made', ctx.t('journal.made'), madeOf(ctx, journal)),
    ],
  };
}

const text = (id: string, title: string, lines: readonly string[]): Block => ({ kind: 'text', id, title, text: lines });

function planned(ctx: LanguageCtx, journal: Journal, day: string, title: string): Block {
  const lines = journal.planned.lines.filter((line) => line.day === day);
  if (lines.length === 0) return text(`programme-${day}`, title, [ctx.t('programme.empty')]);
  return {
    kind: 'rows',
    id: `programme-${day}`,
    title,
    heads: [ctx.t('journal.time'), ctx.t('journal.meeting'), ctx.t('programme.room')],
    rows: lines.map((line) => ({
      id: line.id,
      cells: [
        hoursSaid(ctx, journal.city, line),
        whoMeets(ctx, journal, line),
        line.room === null ? '' : roomName(ctx, journal.planned, line.room),
      ],
      path: line.meeting ? `/meetings/${line.id}` : `/programme-entries/${line.id}`,
    })),
  };
}

function whoMeets(ctx: LanguageCtx, { of }: Journal, line: PlannedLine): string {
  const { items, note, cancelled } = line;
  return [
    lineName(ctx, line),
    itemsSaid(ctx, { session: of }, items),
    note === null ? '' : ctx.text(note),
    cancelled === null ? '' : ctx.t('meetings.cancelled-because', { reason: cancelled }),
  ]
    .filter((part) => part !== '')
    .join(ctx.stop);
}

function meetingSaid(ctx: LanguageCtx, journal: Journal, { id, number, acts, notes }: MeetingTold): Block {
  return {
    kind: 'meeting',
    id,
    title: ctx.ordinal(number, 'meeting'),
    path: `/meetings/${id}`,
    course: acts.filter(({ how }) => how.as === 'course').map((act) => timed(ctx, journal, act)),
    items: underItems(acts).map(({ item, acts: done }) => ({
      id: item ?? 'none',
      title: titleOf(ctx, journal, item),
      lines: done.filter(({ how }) => how.as === 'said' || how.as === 'mends').map((act) => saidOf(ctx, journal, act)),
      speakers: speakersOf(ctx, journal, done),
    })),
    notes: notes.map((act) =>
      ctx.t('journal.noted', {
        day: ctx.date(dayOfJournal(journal.of, act.at), 'day'),
        what: sentence(ctx, journal, act),
      }),
    ),
  };
}

/** The acts of a meeting by the item that it was on, each item once, in the order in which they were taken up. */
export function underItems(
  acts: readonly ToldAct[],
): readonly { readonly item: string | null; readonly acts: readonly ToldAct[] }[] {
  const under = new Map<string | null, ToldAct[]>();
  let item: string | null = null;
  for (const act of acts) {
    if (act.how.as === 'item') item = String(act.data.item);
    if (act.how.as === 'course') continue;
    under.set(item, [...(under.get(item) ?? []), act]);
  }
  return [...under].map(([one, done]) => ({ item: one, acts: done }));
}

function titleOf(ctx: LanguageCtx, { of }: Journal, item: string | null): string | null {
  const found = of.agenda.find(({ id }) => id === item);
  return found ? ctx.t('floor.item', { n: found.number, title: found.title }) : null;
}

function speakersOf(ctx: LanguageCtx, journal: Journal, acts: readonly ToldAct[]): string | null {
  const spoke = acts.filter(({ how }) => how.as === 'speaks');
  if (spoke.length === 0) return null;
  const words = wordsOf(journal);
  const names = spoke.map(({ data, how }) => {
    const name = nameOf(ctx, journal.names, String(data.state));
    const group = how.says?.(ctx, words, data) ?? '';
    return group === '' ? name : `${name} (${group})`;
  });
  return ctx.t('journal.speakers', { names: names.join(ctx.semicolon) });
}

function wordsOf({ names, of, city }: Journal) {
  return { names, agenda: of.agenda, session: { city } };
}

/** With its hour. */
function timed(ctx: LanguageCtx, journal: Journal, act: ToldAct): string {
  return `${ctx.time(act.at, journal.city)}${ctx.colon}${sentence(ctx, journal, act)}`;
}

function saidOf(ctx: LanguageCtx, journal: Journal, act: ToldAct): string {
  const said = sentence(ctx, journal, act);
  const { how, inFavour, against, abstaining, needed } = act.data;
  if (act.how.taken !== true) return said;
  if (typeof inFavour !== 'number') return how === 'withoutVote' ? ctx.t('journal.without-vote', { said }) : said;
  return ctx.t('journal.hands', {
    said,
    inFavour,
    against: Number(against),
    abstaining: Number(abstaining),
    needed: Number(needed),
  });
}

export function sentence(ctx: LanguageCtx, journal: Journal, act: ToldAct): string {
  const words = wordsOf(journal);
  return act.how.as !== 'speaks' && act.how.says ? act.how.says(ctx, words, act.data) : sentenceOf(ctx, words, act);
}

function documents(ctx: LanguageCtx, { issued }: Journal): readonly Block[] {
  // A draft that was revised and adopted on one day stands once under each symbol, as it was issued last.
  const last = new Map(issued.map(({ symbol, title }) => [symbol, title]));
  if (last.size === 0) return [];
  return [
    {
      kind: 'rows',
      id: 'documents',
      title: ctx.t('journal.documents'),
      heads: [ctx.t('journal.symbol'), ctx.t('journal.text')],
      rows: [...last].map(([symbol, title]) => {
        const { text: name, lang } = chosen(title, ctx.lang);
        return { id: symbol, cells: [symbol, name], path: null, ...(lang === ctx.lang ? {} : { lang }) };
      }),
    },
  ];
}

function deadlines(ctx: LanguageCtx, { deadlines: due }: Journal): readonly Block[] {
  if (due.length === 0) return [];
  return [
    {
      kind: 'rows',
      id: 'deadlines',
      title: ctx.t('deadlines.title'),
      heads: [ctx.t('deadlines.column.by'), ctx.t('deadlines.column.what')],
      rows: due.map(({ key, by, what }) => ({ id: key, cells: [ctx.date(by, 'near'), what(ctx)], path: null })),
    },
  ];
}

/** The next day on which something is. */
function ahead(ctx: LanguageCtx, journal: Journal): readonly Block[] {
  const next = journal.planned.lines.find(({ day, cancelled }) => day > journal.day && cancelled === null)?.day;
  if (next === undefined) return [];
  return [planned(ctx, journal, next, ctx.t('journal.next', { day: ctx.date(next, 'near') }))];
}

function madeOf(ctx: LanguageCtx, { meetings, session, night }: Journal): readonly string[] {
  const told = [...meetings.flatMap(({ acts }) => acts), ...session].map(({ seq }) => seq);
  return [
    ctx.t('journal.made.what'),
    ...(told.length === 0 ? [] : [ctx.t('journal.made.entries', { from: Math.min(...told), to: Math.max(...told) })]),
    ...(night === null
      ? []
      : [ctx.t('journal.made.signed', { day: ctx.date(night.day), size: night.size, root: night.root })]),
  ];
}
