import type { Json } from '@plenary/record';
import type { MeetingView } from '../../business/index.ts';
import { waitingInVote } from '../../decisions/index.ts';
import { candidateNamed, type NextBallot, nextBallotOf } from '../../elections/index.ts';
import { scheduledIn } from '../../meetings/index.ts';
import { localDay } from '../../sessions/index.ts';
import type { Db, Tx } from '../../store/database.ts';

/** The meeting that follows in the same session. */
export interface NextMeeting {
  readonly number: number;
  readonly startsAt: string;
}

/** What the words of the chair rest on besides what everybody sees of the meeting. */
export interface ScriptFacts {
  readonly view: MeetingView;
  /** what was done last; its words stay until the next step is done */
  readonly last: { readonly act: string; readonly data: Readonly<Record<string, unknown>> } | null;
  /** seats that are present, may vote and have not voted, while a vote is open */
  readonly notVoted: readonly string[];
  /** of the open election under the item; null while a ballot is in progress */
  readonly round: NextBallot | null;
  /** whom an act on a candidate was about */
  readonly candidate: { readonly name: string; readonly nationality: string } | null;
  readonly nextMeeting: NextMeeting | null;
}

/**
 * Acts that take no words off the console: whoever asks for the floor or comes in does not end a result. An act that is
 * not named here is a step.
 */
const besides: readonly string[] = [
  ...['presence.registered', 'time-limit.set', 'floor.asked', 'floor.withdrawn', 'floor.moved', 'floor.exchanged'],
  ...['floor.group-named', 'floor.group-accepted', 'floor.skipped', 'floor.removed', 'floor.put-back'],
  ...['proposal.submitted', 'proposal.revised', 'vote.corrected', 'election.created', 'candidate.nominated'],
  ...['election.changed', 'candidate.corrected', 'screen.shown'],
  // Follows at once from the announcement, or from the lot, whose words say it.
  'election.completed',
];

export async function scriptFacts(db: Db | Tx, view: MeetingView, now: string): Promise<ScriptFacts> {
  const { vote, meeting, elections } = view;
  const last = await lastStep(db, view);
  const open = elections.find(({ status }) => status === 'open');
  const candidate = last?.act.startsWith('candidate.') ? String(last.data.candidate) : null;
  return {
    view,
    last,
    notVoted: vote?.status === 'open' ? await waitingInVote(db, vote.id) : [],
    round: open && meeting.status === 'open' ? await nextBallotOf(db, open.id, now) : null,
    candidate: candidate ? await candidateNamed(db, candidate) : null,
    nextMeeting: await meetingAfter(db, view),
  };
}

/** Of the meeting, and of what is before it. */
async function lastStep(db: Db | Tx, view: MeetingView): Promise<ScriptFacts['last']> {
  const { meeting, proposals, elections, vote, ballot } = view;
  const subjects = [
    `meeting:${meeting.id}`,
    ...proposals.map(({ id }) => `proposal:${id}`),
    ...elections.map(({ id }) => `election:${id}`),
    ...(vote ? [`vote:${vote.id}`] : []),
    ...(ballot ? [`ballot:${ballot.id}`] : []),
  ];
  const row = await db
    .selectFrom('entry')
    .select(['act', 'data'])
    .where('audience', '=', 'public')
    .where('subject', 'in', subjects)
    .where('act', 'not in', [...besides])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { act: row.act, data: row.data as Readonly<Record<string, Json>> } : null;
}

/** By time. One that was to begin today and is overrun by this one is still the next. */
async function meetingAfter(db: Db | Tx, { meeting, session }: MeetingView): Promise<NextMeeting | null> {
  const rows = (await scheduledIn(db, session.id)).filter(({ id }) => id !== meeting.id);
  const day = localDay(session.city, meeting.closedAt ?? meeting.openedAt ?? meeting.startsAt);
  return rows.find(({ startsAt }) => localDay(session.city, startsAt) >= day && startsAt > meeting.startsAt) ?? null;
}
