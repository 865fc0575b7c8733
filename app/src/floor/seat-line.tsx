import { openMeetingOf } from '../meetings/index.ts';
import type { AskedOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { floorView } from './reads.ts';

/** The place of the seat on the list of speakers of the open meeting; nothing while none is open. */
export async function listLine({ session, state }: SeatRole, { reads, now }: AskedOf): Promise<SeatLine | null> {
  const meeting = await openMeetingOf(reads, session);
  const view = meeting && (await floorView(reads, meeting, now));
  if (!view) return null;
  const place = 1 + view.waiting.findIndex((speaker) => speaker.state === state);
  return {
    place: 50,
    label: 'meetings.speakers',
    show: (ctx) => (
      <a href={ctx.href(`/meetings/${meeting}`)}>
        {place === 0 ? ctx.t('floor.line.none') : ctx.t('floor.for-you.place', { place })}
      </a>
    ),
  };
}
