import { type DeskTask, progressOf } from '../../desk/index.ts';
import { localDay } from '../../sessions/index.ts';
import { entriesOf } from '../entries.ts';

/** Meetings of the bodies of a session, which stand beside the plenary ones. */
export const programmeTask: DeskTask = {
  place: 15,
  async read(db, { id, city, ends }, now) {
    const n = (await entriesOf(db, id)).filter(({ cancelled }) => cancelled === null).length;
    const over = localDay(city, now) > ends ? n : 0;
    return {
      key: 'programme',
      path: `/desk/sessions/${id}/programme`,
      progress: progressOf(n, over, n),
      figures: { n },
    };
  },
};
