import type { MeetingSeen } from '../meetings/index.ts';

/** Why the Assembly decides nothing in a meeting now. */
export type WhyNotNow = 'scheduled' | 'suspended' | 'voting' | 'over';

/** Null while the meeting goes on. `votes`: something is voted on in it. */
export function whyNotNow(
  meeting: Pick<MeetingSeen['meeting'], 'status' | 'suspendedAt'>,
  votes: boolean,
): WhyNotNow | null {
  if (meeting.status === 'scheduled') return 'scheduled';
  if (meeting.status !== 'open') return 'over';
  if (meeting.suspendedAt !== null) return 'suspended';
  return votes ? 'voting' : null;
}
