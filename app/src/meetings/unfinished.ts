import type { Due } from '../closing/index.ts';
import type { MeetingView } from './view.ts';

/** What would be left open by the end of the item or of the meeting. */
export interface Unfinished {
  /** ids of drafts that are not decided */
  readonly proposals: readonly string[];
  /** ids of elections with seats to fill */
  readonly elections: readonly string[];
  /** how many wait for the floor */
  readonly waiting: number;
  /** what the Assembly has begun to decide and not ended */
  readonly due: Due;
}

/** Under the item before the meeting, and what is `due`; null when nothing would be left open. */
export function unfinishedIn(
  view: Pick<MeetingView, 'proposals' | 'elections' | 'waiting'>,
  due: Due,
): Unfinished | null {
  const proposals = view.proposals.filter(({ status }) => status === 'submitted').map(({ id }) => id);
  const elections = view.elections.filter(({ status }) => status === 'open').map(({ id }) => id);
  const waiting = view.waiting.length;
  const left =
    proposals.length + elections.length + waiting + due.secondVotes.length + due.lots.length + due.declarations.length;
  return left === 0 ? null : { proposals, elections, waiting, due };
}
