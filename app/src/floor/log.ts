import { type MeetingLog, stateIn } from '../meetings/index.ts';

/** What acts on the list of speakers say in the log of their meeting. */
export const floorLog: MeetingLog = {
  values: (ctx, words, data) => ({
    other: stateIn(ctx, words, data, 'otherState'),
    group: typeof data.onBehalfOf === 'string' ? data.onBehalfOf : '',
    extent: data.once === true ? 'once' : typeof data.speaker === 'string' ? 'now' : 'next',
    time: minutes(data.seconds),
  }),
};

function minutes(seconds: unknown): string {
  if (typeof seconds !== 'number') return '';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
