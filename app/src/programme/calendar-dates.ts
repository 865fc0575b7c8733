import type { CalendarDate } from '../calendar/index.ts';
import type { SessionRunHere } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { readProgramme } from './programme.ts';
import { bodyName, itemsSaid, lineName, roomName } from './said.ts';

/** The meetings of a session in its calendar. */
export async function datesOfProgramme(db: Db, { id }: SessionRunHere): Promise<readonly CalendarDate[]> {
  const shown = await readProgramme(db, id, await databaseNow(db));
  if (!shown) return [];
  return shown.lines.map((line): CalendarDate => {
    const { sequence = 0, changedAt = line.startsAt } = shown.history.of.get(line.subject) ?? {};
    return {
      id: line.subject.replace(':', '-'),
      sequence,
      changedAt,
      when: { from: line.startsAt, until: line.until },
      cancelled: line.cancelled !== null,
      body: line.body,
      bodyName: (ctx) => bodyName(ctx, line.body),
      path: line.meeting ? `/meetings/${line.id}` : `/programme-entries/${line.id}`,
      title: (ctx) => lineName(ctx, line),
      where: (ctx) => (line.room === null ? '' : roomName(ctx, shown, line.room)),
      about: (ctx) =>
        [itemsSaid(ctx, shown, line.items), line.note ? ctx.text(line.note) : '', line.cancelled ?? '']
          .filter(Boolean)
          .join('\n'),
    };
  });
}
