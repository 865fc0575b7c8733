import type { LanguageCtx } from '../web/ctx.ts';
import { type LogWords, statesIn } from './log-sentence.ts';
import type { MeetingLog } from './sections.ts';

type LogData = Readonly<Record<string, unknown>>;

/** What acts of the meeting itself say in its log. */
export const ownLog: MeetingLog = {
  values: (ctx, words, data) => ({
    which: whichOf(data),
    arrived: fewOrCount(ctx, words, data, 'arrived'),
    left: fewOrCount(ctx, words, data, 'left'),
    room: typeof data.room === 'string' ? `${ctx.comma}${data.room}` : '',
    // In the log of the meeting itself nobody asks which.
    meeting: typeof data.meetingNumber === 'number' ? ctx.ordinal(data.meetingNumber, 'meeting') : 'none',
    when: whenOf(ctx, words, data.startsAt),
    resumes: typeof data.resumesAt === 'string' ? whenOf(ctx, words, data.resumesAt) : 'none',
  }),
};

/** So many States are named in a sentence; more are counted, and named under it. */
const mostNamed = 5;

/** Those whom an act of the meeting names and its sentence only counts; none where it names all. */
export function countedStates(ctx: LanguageCtx, words: Pick<LogWords, 'names'>, data: LogData): readonly string[] {
  const lists = ['arrived', 'left'].map((field) => statesIn(ctx, words, data, field));
  return lists.flatMap((names) => (names.length > mostNamed ? names : []));
}

function fewOrCount(ctx: LanguageCtx, words: LogWords, data: LogData, field: string): string {
  const names = statesIn(ctx, words, data, field);
  return names.length > mostNamed ? ctx.number(names.length) : names.join(ctx.comma);
}

function whichOf(data: LogData): 'arrived' | 'left' | 'both' {
  const has = (field: string) => Array.isArray(data[field]) && data[field].length > 0;
  return has('arrived') ? (has('left') ? 'both' : 'arrived') : 'left';
}

function whenOf(ctx: LanguageCtx, { session: { city } }: LogWords, startsAt: unknown): string {
  if (typeof startsAt !== 'string') return '';
  return `${ctx.date(startsAt, 'weekday', city)}${ctx.comma}${ctx.timeIn(startsAt, city)}`;
}
