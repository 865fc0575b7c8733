import type { MeetingView } from '../business/index.ts';
import { openDrafts, type SecondVoteDue, secondVotesDue } from '../decisions/index.ts';
import { type ElectionsDue, electionsDue, openElections } from '../elections/index.ts';
import type { Ending } from '../meetings/index.ts';
import { parameterInSession, sessionParameters } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** What the Assembly has begun to decide and not ended: it is not left by an oversight. */
export interface Due extends ElectionsDue {
  /** drafts whose vote was equally divided, the second vote still to be held */
  readonly secondVotes: readonly SecondVoteDue[];
}

export async function dueAt(tx: Tx, at: Ending, now: string): Promise<Due> {
  return { secondVotes: await secondVotesDue(tx, at), ...(await electionsDue(tx, at, now)) };
}

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

/** An item of the agenda that is left where it is by the end of a meeting, with what waits under it. */
export interface LeftItem {
  readonly id: string;
  readonly number: number;
  readonly title: LanguageMap;
  /** begun in this meeting or another, and not concluded */
  readonly takenUp: boolean;
  /** symbols of drafts that are not decided */
  readonly drafts: readonly string[];
  /** titles of elections with seats to fill */
  readonly elections: readonly LanguageMap[];
}

/**
 * Items of the session beside the one before the meeting. Which of them this meeting was to come to is not known: a programme
 * names meetings, not their items.
 */
export async function itemsLeft(db: Db | Tx, view: Pick<MeetingView, 'agenda' | 'item' | 'session'>) {
  const proposals = await openDrafts(db, view.session.id);
  const elections = await openElections(db, view.session.id);
  return view.agenda
    .filter(({ id, status }) => id !== view.item && status !== 'concluded')
    .map(
      ({ id, number, title, status }): LeftItem => ({
        ...{ id, number, title },
        takenUp: status !== 'waiting',
        drafts: proposals.flatMap(({ item, symbol }) => (item === id ? [symbol] : [])),
        elections: elections.flatMap((one) => (one.item === id ? [one.title] : [])),
      }),
    );
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

/** How long after its closing a meeting can be opened again, as set for the session now. */
export async function reopenMinutes(db: Db | Tx, session: string): Promise<number> {
  return parameterInSession('meeting.reopen.minutes', await sessionParameters(db, session)).value;
}
