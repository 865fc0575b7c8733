import type { MeetingSeen } from '../meetings/index.ts';

/** Why the Assembly decides nothing in a meeting now. */
export type WhyNotNow = 'scheduled' | 'suspended' | 'over';

/** Null while the meeting goes on. */
export function whyNotNow(meeting: Pick<MeetingSeen['meeting'], 'status' | 'suspendedAt'>): WhyNotNow | null {
  if (meeting.status === 'scheduled') return 'scheduled';
  if (meeting.status !== 'open') return 'over';
  return meeting.suspendedAt === null ? null : 'suspended';
}
