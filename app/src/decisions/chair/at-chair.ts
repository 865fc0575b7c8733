import type { MeetingSeen } from '../../meetings/index.ts';
import type { DecidedIn } from '../in-meeting.ts';
import type { ProposalView } from '../reads.ts';

/** What a meeting decides, with the names of States. */
export interface AtChair extends DecidedIn, Pick<MeetingSeen, 'names'> {
  /** the draft whose amendments wait for an order */
  readonly unordered: ProposalView | null;
}

/** The draft that the Assembly comes to next. */
export function undecided({ proposals }: DecidedIn): ProposalView | undefined {
  return proposals.find(({ status }) => status === 'submitted');
}
