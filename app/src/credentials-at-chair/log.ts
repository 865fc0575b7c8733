import { decidedSaid } from '../credentials/index.ts';
import type { MeetingLog } from '../meetings/index.ts';
import { nameOf } from '../reference/index.ts';

/** Who objected to whom, and how the Assembly decided, as the sentences of the log say it. */
export const credentialsLog: MeetingLog = {
  values: (ctx, words, data) =>
    typeof data.meeting === 'string' && typeof data.session === 'string'
      ? decidedSaid(
          data,
          (state) => nameOf(ctx, words.names, state),
          (names) => ctx.list(names.toSorted(ctx.compare)),
        )
      : {},
};
