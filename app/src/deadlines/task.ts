import { type DeskTask, progressOf } from '../desk/index.ts';
import { localDay } from '../sessions/index.ts';
import { deadlinesByRule } from './by-rule.tsx';
import { sessionOnDeadlines, stateOn } from './reads.ts';

/** What the Rules of Procedure count a day for comes first in the preparation. */
export const deadlinesTask: DeskTask = {
  place: 5,
  async read(db, { id, city }, now) {
    const session = await sessionOnDeadlines(db, id);
    const all = session ? await deadlinesByRule(db, session) : [];
    const states = all.map((deadline) => stateOn(deadline, localDay(city, now)).state);
    const late = states.filter((state) => state === 'missed').length;
    const done = states.filter((state) => state === 'met' || state === 'metLate').length;
    const left = states.filter((state) => state === 'due').length;
    return {
      key: 'deadlines',
      path: `/desk/sessions/${id}/deadlines`,
      progress: progressOf(done + late, left + late === 0 ? 1 : 0, 1),
      figures: { late, left },
    };
  },
};
