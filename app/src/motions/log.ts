import type { MeetingLog } from '../meetings/index.ts';

/** What was moved, as the sentences of the log say it. */
export const motionsLog: MeetingLog = {
  values: (ctx, _words, { kind }) => {
    const key = `rules.motion.${String(kind)}`;
    return ctx.has(key) ? { moves: String(kind), motion: ctx.t(key) } : {};
  },
};
