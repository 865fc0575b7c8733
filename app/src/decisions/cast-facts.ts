import type { Tx } from '../store/database.ts';
import type { CastVote } from './vote-facts.ts';

/** What decides on the vote of one seat, and no more: many seats vote at the same moment. */
export interface CastFacts {
  readonly vote: string;
  readonly status: 'open' | 'closed' | 'announced';
  readonly meeting: string;
  readonly session: string;
  readonly demonstration: boolean;
  readonly entitled: boolean;
  /** why the seat has no vote, when it has none */
  readonly without: string | null;
  readonly present: boolean;
  readonly earlier: CastVote | null;
}

export async function castFacts(tx: Tx, vote: string, state: string): Promise<CastFacts | null> {
  const row = await tx
    .selectFrom('vote')
    .innerJoin('meeting', 'meeting.id', 'vote.meeting')
    .innerJoin('session', 'session.id', 'meeting.session')
    .leftJoin('presence', (join) => join.onRef('presence.meeting', '=', 'vote.meeting').on('presence.iso3', '=', state))
    .leftJoin('vote_cast', (join) => join.onRef('vote_cast.vote', '=', 'vote.id').on('vote_cast.iso3', '=', state))
    .select(['vote.status', 'vote.meeting', 'vote.entitled', 'vote.not_entitled', 'presence.present'])
    .select(['meeting.session', 'session.demonstration'])
    .select(['vote_cast.choice', 'vote_cast.receipt', 'vote_cast.cast_at'])
    .where('vote.id', '=', vote)
    .executeTakeFirst();
  if (!row) return null;
  const { choice, receipt, cast_at: at } = row;
  return {
    vote,
    status: row.status,
    meeting: row.meeting,
    session: row.session,
    demonstration: row.demonstration,
    entitled: row.entitled.includes(state),
    without: row.not_entitled.find((seat) => seat.state === state)?.reason ?? null,
    present: row.present ?? false,
    earlier: choice && receipt && at ? { state, choice, receipt, at } : null,
  };
}
