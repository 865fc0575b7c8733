import { closeMeeting } from './close-meeting.ts';
import { concludeItem } from './conclude-item.ts';

export { type Due, dueAt } from './due.ts';
export { closeMeeting, concludeItem };

/** What ends an item or a meeting, and asks first what is still due of votes and ballots. */
