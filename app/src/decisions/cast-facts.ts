import { sql } from 'kysely';
import { type Actor, delegateOf } from '../door/actor.ts';
import { meetings, presences } from '../meetings/index.ts';
import { parametersOfSessions, type SessionParameters } from '../parameters/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { letInDuring } from './let-in.ts';
import { waitingIn } from './reads.ts';
import { callQueue } from './roll-call.ts';
import type { CastVote } from './vote-facts.ts';
import type { VoteMethod } from './voting-method.ts';

/** What decides on the vote of one seat, and no more: many seats vote at the same moment. */
export interface CastFacts {
  readonly vote: string;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly method: VoteMethod;
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

/** Whose vote is asked for, in which vote. */
export interface Casting {
  readonly vote: string;
  readonly state: string;
  readonly actor: Actor;
}

/** For each, in the order asked; null where there is no such vote. They are asked for together. */
export async function castFacts(tx: Tx, castings: readonly Casting[]): Promise<readonly (CastFacts | null)[]> {
  const votes = [...new Set(castings.map(({ vote }) => vote))];
  const [rows, parameters, letIn] = await Promise.all([
    seatsInVotes(tx, castings),
    parametersOfSessions(tx, sessionsOf(tx, votes)),
    letInDuring(tx, votes, [...new Set(castings.flatMap(({ actor }) => actor.id ?? []))]),
  ]);
  return Promise.all(
    castings.map(async (casting) => {
      const row = rows.find((one) => one.id === casting.vote && one.asked === casting.state);
      if (!row) return null;
      const own = delegateOf(casting.actor, row.session, casting.state) !== null;
      return {
        ...factsOf(row),
        letIn: own && letIn(casting.vote, casting.actor.id),
        parameters: parameters(row.session),
        calling: own ? null : await callingIn(tx, row),
      };
    }),
  );
}

type Row = Awaited<ReturnType<typeof seatsInVotes>>[number];

/** A row for each seat in each vote that is there. */
async function seatsInVotes(tx: Tx, castings: readonly Casting[]) {
  const [votes, states] = [castings.map(({ vote }) => vote), castings.map(({ state }) => state)];
  return tx
    .selectFrom('vote')
    .innerJoin(
      () =>
        sql<{ vote: string; state: string }>`unnest(${votes}::uuid[], ${states}::text[])`.as<'casting'>(
          sql`casting(vote, state)`,
        ),
      (join) => join.onRef('casting.vote', '=', 'vote.id'),
    )
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .leftJoin(presences, (join) =>
      join.onRef('presence.meeting', '=', 'vote.meeting').onRef('presence.iso3', '=', 'casting.state'),
    )
    .leftJoin('vote_cast', (join) =>
      join.onRef('vote_cast.vote', '=', 'vote.id').onRef('vote_cast.iso3', '=', 'casting.state'),
    )
    .select([
      'vote.id',
      'casting.state as asked',
      'vote.status',
      'vote.method',
      'vote.meeting',
      'vote.roll_call',
      'vote.opened_at',
    ])
    .select(['vote.entitled', 'vote.not_entitled', 'presence.present', 'meeting.session', 'session.demonstration'])
    .select(['vote_cast.choice', 'vote_cast.receipt', 'vote_cast.cast_at'])
    .select(['vote_cast.entered', 'vote_cast.entered_by'])
    .execute();
}

function sessionsOf(tx: Tx, votes: readonly string[]) {
  return tx
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .select('meeting.session')
    .where('vote.id', '=', sql<string>`any(${votes}::uuid[])`)
    .$asScalar();
}

function factsOf(row: Row): Omit<CastFacts, 'letIn' | 'parameters' | 'calling'> {
  const { id, asked, choice, receipt, cast_at: at, entered, entered_by: enteredBy } = row;
  return {
    vote: id,
    status: row.status,
    method: row.method,
    meeting: row.meeting,
    session: row.session,
    demonstration: row.demonstration,
    entitled: row.entitled.includes(asked),
    without: row.not_entitled.find((seat) => seat.state === asked)?.reason ?? null,
    present: row.present ?? false,
    earlier:
      choice && receipt && at ? { state: asked, choice, receipt, at, entered: entered ?? false, enteredBy } : null,
  };
}

async function callingIn(tx: Tx, { roll_call: rollCall, ...vote }: Row): Promise<CastFacts['calling']> {
  if (!rollCall) return null;
  return { next: callQueue(rollCall, await waitingIn(tx, vote))[0] ?? null, last: rollCall.last ?? null };
}
