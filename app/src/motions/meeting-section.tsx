import { votesOf } from '../decisions/index.ts';
import { isOver, type MeetingSeen, type Shown } from '../meetings/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { shortMark } from '../web/short-mark.ts';
import { notNow } from './not-now.ts';
import { OwnMotions } from './pages/own.tsx';
import { Stack } from './pages/stack.tsx';
import { motionsView } from './view.ts';

/** What was moved in a meeting, on its public page; a delegation moves there. */
export async function motionSection(db: Db, seen: MeetingSeen): Promise<Shown> {
  const { meeting, item, names } = seen;
  const view = await motionsView(db, { meeting: meeting.id, item, names }, await databaseNow(db));
  const votes = await votesOf(db, { meeting: meeting.id });
  const voting = votes.some(({ status }) => status === 'open' || status === 'closed');
  // What a delegation may move rests on these: with them the page looks again.
  const mark = shortMark([item, view.drafts, view.motions, view.ruling, voting]);
  return {
    beside: {
      region: 'motions',
      title: 'motions.title',
      show: (ctx) => <Stack ctx={ctx} view={view} mark={mark} />,
    },
    own: async (ctx, { state }) => {
      if (isOver(seen) || meeting.status !== 'open' || item === null) return {};
      const barred = notNow(view, voting);
      return { acts: <OwnMotions ctx={ctx} view={view} state={state} notNow={barred} voting={voting} /> };
    },
  };
}
