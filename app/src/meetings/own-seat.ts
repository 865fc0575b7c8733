import type { Line } from '@plenary/rules';
import { type OwnPart, type OwnVote, ownPart, voteOfSeat, votesForSeat } from '../decisions/index.ts';
import { seatAt } from '../identity/viewer.ts';
import { rightToVoteOf } from '../right-to-vote/index.ts';
import { localDay } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { Viewer } from '../web/ctx.ts';
import type { MeetingView } from './view.ts';

/** What one delegation sees of itself beside what everybody sees. */
export interface OwnSeat {
  readonly state: string;
  readonly present: boolean;
  /** its place on the list, while it waits */
  readonly speaker: { readonly id: string; readonly awaits: string | null } | null;
  readonly mayVote: boolean;
  readonly lines: readonly Line[];
  /** its vote in what is being voted on; null without one */
  readonly cast: OwnVote | null;
  /** its part beside the vote */
  readonly part: OwnPart | null;
  /** the reader votes for the seat */
  readonly person: boolean;
}

/** The seat of the reader at the session of this meeting, or null. */
export async function ownSeat(db: Db, view: MeetingView, viewer: Viewer | null): Promise<OwnSeat | null> {
  if (!viewer) return null;
  const now = await databaseNow(db);
  const state = await seatAt(db, viewer.id, view.session.id, now);
  if (state === null) return null;
  const day = localDay(view.session.city, view.meeting.closedAt ?? now);
  const part = await ownPart(db, 'meeting', view.meeting.id, state);
  const right = await rightToVoteOf(db, view.session.id, state, day);
  return {
    state,
    present: view.present.includes(state),
    speaker: view.waiting.find((speaker) => speaker.state === state) ?? null,
    mayVote: right.value.mayVote,
    lines: right.lines,
    cast: view.vote ? await voteOfSeat(db, view.vote.id, state) : null,
    part,
    person: part !== null && (await votesForSeat(db, viewer.id, part, now)),
  };
}
