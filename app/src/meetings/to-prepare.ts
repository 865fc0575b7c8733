import type { DatedTask } from '../web/dated-tasks.ts';
import type { AskedOf } from '../web/for-you.ts';
import { standingOf } from './now-and-next.ts';
import { readProgramme } from './read-now-and-next.ts';
import { registeredIn } from './seats-there.ts';

/** Of each meeting that is to come: by its hour the Secretariat registers who is there. Once it has begun to, the strip says what is missing. */
export async function meetingsToPrepare({ reads, now }: AskedOf): Promise<readonly DatedTask[]> {
  const { sessions, meetings } = await readProgramme(reads, now);
  const begun = await registeredIn(
    reads,
    meetings.map(({ id }) => id),
  );
  return meetings.flatMap((meeting) => {
    const { id, number, startsAt, city } = meeting;
    const session = sessions.find((one) => one.id === meeting.session);
    const others = meetings.filter((one) => one.session === meeting.session);
    if (!session || begun.has(id) || !['scheduled', 'to-open'].includes(standingOf(meeting, others, now))) return [];
    return [
      {
        by: startsAt,
        city,
        what: {
          words: (ctx) =>
            `${ctx.ordinal(number, 'meeting')}${ctx.comma}${ctx.text(session.title)}${ctx.colon}${ctx.t('meetings.presence')}`,
          href: `/meetings/${id}/presence`,
        },
      },
    ];
  });
}
