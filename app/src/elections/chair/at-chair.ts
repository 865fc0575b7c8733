import type { MeetingSeen } from '../../meetings/index.ts';
import type { ElectedIn } from '../in-meeting.ts';

/** What a meeting elects, with the names of States. */
export interface AtChair extends ElectedIn, Pick<MeetingSeen, 'names'> {}
