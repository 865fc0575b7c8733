import { BigWords, type HallPart, itemTitle } from '../hall/index.ts';
import { nameOf } from '../meetings/index.ts';
import { motionsIn, nextMotion } from './motions-in.ts';

/** What was moved and waits, on the screens of the hall; a vote on it has its own. */
export const motionsInHall: HallPart = {
  turns: (eb, meeting) =>
    eb.and([
      eb('act', 'in', ['motion.moved', 'motion.put', 'motion.withdrawn', 'point.ruled', 'debate.resumed']),
      eb('subject', '=', `meeting:${meeting}`),
    ]),
  async at(db, floor) {
    const next = nextMotion(await motionsIn(db, floor.meeting.id));
    if (!next || floor.meeting.status !== 'open') return {};
    return {
      goingOn: {
        name: 'standing',
        show: (ctx, view) => (
          <BigWords
            ctx={ctx}
            view={view}
            title={itemTitle(ctx, view)}
            now={ctx.t('motions.hall.now')}
            words={ctx.t(`rules.motion.${next.kind}`)}
            below={[nameOf(view, ctx.text, next.state)]}
          />
        ),
      },
    };
  },
  results: async () => [],
  result: async () => null,
};
