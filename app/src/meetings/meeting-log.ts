import type { LanguageCtx } from '../web/ctx.ts';
import { countIn, type LogWords } from './log-sentence.ts';
import type { MeetingLog } from './sections.ts';

/** What acts of the meeting itself say in its log. */
export const ownLog: MeetingLog = {
  values: (ctx, words, data) => ({
    arrived: countIn(data, 'arrived'),
    left: countIn(data, 'left'),
    room: typeof data.room === 'string' ? data.room : '',
    // In the log of the meeting itself nobody asks which.
    meeting: typeof data.meetingNumber === 'number' ? ctx.ordinal(data.meetingNumber, 'meeting') : 'none',
    when: whenOf(ctx, words, data.startsAt),
  }),
};

function whenOf(ctx: LanguageCtx, { session: { city } }: LogWords, startsAt: unknown): string {
  if (typeof startsAt !== 'string') return '';
  return `${ctx.date(startsAt, 'weekday', city)}${ctx.comma}${ctx.timeIn(startsAt, city)}`;
}
