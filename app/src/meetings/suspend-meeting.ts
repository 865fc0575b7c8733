import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { instant, localTime, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { sessionDays } from '../sessions/index.ts';
import { say } from './acts.ts';
import { chairCommand } from './chair.ts';
import { leavingOf } from './due.ts';
import { instantAsked } from './meeting-time.ts';

/** One text at hand names it: the title of the motion by which a delegation may ask for it. */
const basis = 'Rules of Procedure of the Assembly, powers of the President';

/**
 * A pause of an open meeting: who is there, the item and the list stand as they are. Nothing is decided and nobody speaks until it is
 * resumed. INTERPRETATION: not while a vote or a ballot is in progress, which nothing interrupts but a point of order on it.
 */
export const suspendMeeting = chairCommand({
  name: 'suspend-meeting',
  undo: { back: 'resume-meeting' },
  decides: true,
  carriesOut: 'suspendMeeting',
  input: z.object({
    meeting: ref('meeting'),
    /** when it shall go on, said or left open: an instant, or from a form what the clock of the session's city shows */
    resumesAt: instant.optional(),
    resumesAtLocal: localTime.optional(),
  }),
  async load(tx, { meeting, session }, now, filled) {
    const [days, leaving] = await Promise.all([sessionDays(tx, session), leavingOf(tx, meeting, now, filled)]);
    return { days, leaving };
  },
  decide({ days, leaving, session }, { meeting, resumesAt, resumesAtLocal }, now) {
    const said = resumesAt !== undefined || resumesAtLocal !== undefined;
    const resumes = days && said ? instantAsked(days, { startsAt: resumesAt, startsAtLocal: resumesAtLocal }) : null;
    if (resumes && !resumes.ok) return refuse(resumes.objection);
    if (resumes && resumes.at <= now) return refuse(no('resumes-in-the-past'));
    return [...leaving, say('meeting.suspended', { meeting, session, resumesAt: resumes?.at ?? null }, [basis])];
  },
});
