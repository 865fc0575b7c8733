import { type Actor, delegateOf } from '../door/actor.ts';
import { meetings, presences } from '../meetings/index.ts';
import { type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { letInDuring } from './let-in.ts';
import { waitingIn } from './reads.ts';
import { callQueue } from './roll-call.ts';
import type { CastVote } from './vote-facts.ts';

/** What decides on the vote of one seat, and no more: many seats vote at the same moment. */
export interface CastFacts {
  readonly vote: string;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly meeting: string;
  readonly session: string;
  readonly demonstration: boolean;
  readonly entitled: boolean;
  /** why the seat has no vote, when it has none */
  readonly without: string | null;
  readonly present: boolean;
  readonly earlier: EarlierVote | null;
  /** the person was given a way in by others than the delegation while the vote was under way */
  readonly letIn: boolean;
  /** of the session */
  readonly parameters: SessionParameters;
  /** who is called now and whose answer was entered last; null without roll call, and for the delegation itself, which needs no call */
  readonly calling: { readonly next: string | null; readonly last: string | null } | null;
}

export interface EarlierVote extends CastVote {
  /** the vote as it stands was entered by the Secretariat */
  readonly entered: boolean;
  /** the account that entered it */
  readonly enteredBy: string | null;
}

export async function castFacts(tx: Tx, vote: string, state: string, actor: Actor): Promise<CastFacts | null> {
  const row = await tx
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .leftJoin(presences, (join) => join.onRef('presence.meeting', '=', 'vote.meeting').on('presence.iso3', '=', state))
    .leftJoin('vote_cast', (join) => join.onRef('vote_cast.vote', '=', 'vote.id').on('vote_cast.iso3', '=', state))
    .select(['vote.status', 'vote.meeting', 'vote.entitled', 'vote.not_entitled', 'vote.roll_call', 'vote.opened_at'])
    .select(['presence.present'])
    .select(['meeting.session', 'session.demonstration'])
    .select(['vote_cast.choice', 'vote_cast.receipt', 'vote_cast.cast_at'])
    .select(['vote_cast.entered', 'vote_cast.entered_by'])
    .where('vote.id', '=', vote)
    .executeTakeFirst();
  if (!row) return null;
  const { choice, receipt, cast_at: at, roll_call: rollCall } = row;
  const own = delegateOf(actor, row.session, state) !== null;
  return {
    vote,
    status: row.status,
    meeting: row.meeting,
    session: row.session,
    demonstration: row.demonstration,
    entitled: row.entitled.includes(state),
    without: row.not_entitled.find((seat) => seat.state === state)?.reason ?? null,
    present: row.present ?? false,
    earlier:
      choice && receipt && at
        ? { state, choice, receipt, at, entered: row.entered ?? false, enteredBy: row.entered_by }
        : null,
    letIn: own && (await letInDuring(tx, vote, actor.id)),
    parameters: await sessionParameters(tx, row.session),
    calling:
      rollCall && !own
        ? {
            next: callQueue(rollCall, await waitingIn(tx, { id: vote, ...row }))[0] ?? null,
            last: rollCall.last ?? null,
          }
        : null,
  };
}
