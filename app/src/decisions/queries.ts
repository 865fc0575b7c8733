import {
  type DecisionKind,
  decisionKind,
  type Finding,
  type Line,
  type Objection,
  parameterText,
  type VoteOutcome,
} from '@plenary/rules';
import { sql } from 'kysely';
import { actorOf, delegateOf } from '../identity/actor.ts';
import { outcomeOfVote, parameterInSession, sessionParameters } from '../parameters/index.ts';
import { seatsOf } from '../right-to-vote/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../web/languages.ts';
import type { Choice, VoteResult } from './acts.ts';
import { letInDuring, letInObjection } from './let-in.ts';
import { callQueue, type RollCall } from './roll-call.ts';
import { personObjection } from './voter.ts';

export interface ProposalView {
  readonly id: string;
  readonly session: string;
  readonly item: { readonly id: string; readonly number: number; readonly title: LanguageMap };
  readonly symbol: string;
  readonly kind: DecisionKind;
  readonly title: LanguageMap;
  readonly body: LanguageMap;
  readonly sponsor: string | null;
  readonly status: 'submitted' | 'adopted' | 'rejected' | 'withdrawn';
  readonly decided: {
    readonly symbol: string | null;
    readonly by: 'consensus' | 'vote';
    readonly at: string;
    readonly meeting: { readonly id: string; readonly number: number };
  } | null;
  /** last entry of the record about it, for `basedOn` */
  readonly lastSeq: number;
}

export interface BoardLine {
  readonly state: string;
  readonly choice: Choice | 'none' | 'lock';
  readonly entered: boolean;
}

/** A recorded vote as everybody may see it: progress only while it is open, every vote from the closing on. */
export interface VoteView {
  readonly id: string;
  readonly proposal: string;
  readonly meeting: string;
  readonly kind: DecisionKind;
  /** the majority that the Bureau has set for it, as 1/2; null where that of the kind holds */
  readonly share: string | null;
  readonly status: 'open' | 'closed' | 'announced';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly announcedAt: string | null;
  readonly entitled: number;
  readonly notEntitled: readonly { readonly state: string; readonly reason: string }[];
  /** how many have voted */
  readonly received: number;
  /** how many are present, may vote and have not voted; 0 once the vote is closed */
  readonly waiting: number;
  /** every seat, by code; null while the vote is open */
  readonly board: readonly BoardLine[] | null;
  /** seats whose vote, as it stands, was entered by the Secretariat; public while the vote is open too */
  readonly entered: readonly string[];
  /** null where the vote is no roll call; `next` is the seat that is called now, while the vote is open */
  readonly rollCall: (RollCall & { readonly next: string | null }) | null;
  readonly result: VoteResult | null;
  readonly finding: Finding<VoteOutcome> | null;
}

export async function proposalsOf(
  db: Db | Tx,
  where: {
    readonly session?: string;
    readonly item?: string;
    readonly id?: string;
    readonly status?: 'adopted' | 'rejected' | 'submitted';
  },
): Promise<readonly ProposalView[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('agenda_item', 'agenda_item.id', 'proposal.item')
    .leftJoin('meeting', 'meeting.id', 'proposal.meeting')
    .selectAll('proposal')
    .select([
      'agenda_item.number as item_number',
      'agenda_item.title as item_title',
      'meeting.number as meeting_number',
    ])
    .$if(where.session !== undefined, (query) => query.where('proposal.session', '=', where.session ?? ''))
    .$if(where.item !== undefined, (query) => query.where('proposal.item', '=', where.item ?? ''))
    .$if(where.id !== undefined, (query) => query.where('proposal.id', '=', where.id ?? ''))
    .$if(where.status !== undefined, (query) => query.where('proposal.status', '=', where.status ?? 'submitted'))
    .orderBy('proposal.last_seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    session: row.session,
    item: { id: row.item, number: row.item_number, title: row.item_title },
    symbol: row.symbol,
    kind: decisionKind(row.kind),
    title: row.title,
    body: row.body,
    sponsor: row.sponsor,
    status: row.status,
    decided:
      row.decided_by && row.decided_at && row.meeting && row.meeting_number !== null
        ? {
            symbol: row.decided_symbol,
            by: row.decided_by,
            at: row.decided_at,
            meeting: { id: row.meeting, number: row.meeting_number },
          }
        : null,
    lastSeq: row.last_seq,
  }));
}

export async function votesOf(
  db: Db | Tx,
  where: { readonly meeting?: string; readonly proposal?: string; readonly id?: string },
): Promise<readonly VoteView[]> {
  const rows = await db
    .selectFrom('vote')
    .innerJoin('meeting', 'meeting.id', 'vote.meeting')
    .selectAll('vote')
    .select('meeting.session')
    .$if(where.meeting !== undefined, (query) => query.where('meeting', '=', where.meeting ?? ''))
    .$if(where.proposal !== undefined, (query) => query.where('vote.proposal', '=', where.proposal ?? ''))
    .$if(where.id !== undefined, (query) => query.where('vote.id', '=', where.id ?? ''))
    // By number, not by time: a clock may have been wrong (`clock.confirmed`).
    .orderBy(sql`(select min(seq) from entry where subject = 'vote:' || vote.id)`)
    .execute();
  return Promise.all(
    rows.map(async (row): Promise<VoteView> => {
      const cast = await db
        .selectFrom('vote_cast')
        .select(['iso3', 'choice', 'entered'])
        .where('vote', '=', row.id)
        .orderBy('iso3')
        .execute();
      const choices = new Map(cast.map(({ iso3, choice }) => [iso3, choice]));
      // Parameters that govern a vote do not change while it goes on: those of its opening decided it.
      const parameters = await sessionParameters(db, row.session, row.opened_at);
      const majority = parameterInSession('reconsider.majority', parameters);
      const entered = cast.filter((each) => each.entered).map(({ iso3 }) => iso3);
      const board = [
        ...row.entitled.map((state) => ({ state, choice: choices.get(state) ?? ('none' as const) })),
        ...row.not_entitled.map(({ state }) => ({ state, choice: 'lock' as const })),
      ]
        .map((line): BoardLine => ({ ...line, entered: entered.includes(line.state) }))
        .toSorted((a, b) => (a.state < b.state ? -1 : 1));
      const waiting = row.status === 'open' ? await waitingIn(db, row) : [];
      return {
        id: row.id,
        proposal: row.proposal,
        meeting: row.meeting,
        kind: decisionKind(row.kind),
        share: row.kind === 'D21' && majority.set ? parameterText(majority.value) : null,
        status: row.status,
        openedAt: row.opened_at,
        closedAt: row.closed_at,
        announcedAt: row.announced_at,
        entitled: row.entitled.length,
        notEntitled: row.not_entitled,
        received: cast.length,
        waiting: waiting.length,
        board: row.status === 'open' ? null : board,
        entered,
        rollCall: row.roll_call && {
          ...row.roll_call,
          next: callQueue(row.roll_call, waiting)[0] ?? null,
        },
        result: row.result,
        finding: row.result ? outcomeOfVote(row.result, parameters) : null,
      };
    }),
  );
}

/** Seats that may vote, are present and have not voted. */
export async function waitingIn(
  db: Db | Tx,
  vote: { readonly id: string; readonly meeting: string; readonly entitled: readonly string[] },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('presence')
    .leftJoin('vote_cast', (join) =>
      join.onRef('vote_cast.iso3', '=', 'presence.iso3').on('vote_cast.vote', '=', vote.id),
    )
    .select('presence.iso3')
    .where('presence.meeting', '=', vote.meeting)
    .where('presence.present', '=', true)
    .where('vote_cast.iso3', 'is', null)
    .execute();
  const waiting = new Set(rows.map(({ iso3 }) => iso3));
  return vote.entitled.filter((state) => waiting.has(state));
}

/** What a seat itself may always see: its right to vote as fixed at the opening, whether it is there, and its own vote. */
export interface SeatInVote {
  readonly state: string;
  readonly right: { readonly mayVote: boolean; readonly lines: readonly Line[] };
  /** registered at the meeting: without it no vote is taken */
  readonly present: boolean;
  readonly cast: OwnVote | null;
}

export interface OwnVote {
  readonly choice: Choice;
  readonly receipt: string;
  readonly at: string;
  /** by the Secretariat, for the delegation */
  readonly entered: boolean;
}

/** The vote of a seat as it stands: for its own delegation alone while the vote is open. */
export async function voteOfSeat(db: Db | Tx, vote: string, state: string): Promise<OwnVote | null> {
  const row = await db
    .selectFrom('vote_cast')
    .select(['choice', 'receipt', 'cast_at as at', 'entered'])
    .where('vote', '=', vote)
    .where('iso3', '=', state)
    .executeTakeFirst();
  return row ?? null;
}

export async function seatInVote(db: Db | Tx, vote: VoteView, state: string, session: string): Promise<SeatInVote> {
  const here = await db
    .selectFrom('presence')
    .select('present')
    .where('meeting', '=', vote.meeting)
    .where('iso3', '=', state)
    .executeTakeFirst();
  const seat = (await seatsOf(db, session, vote.openedAt.slice(0, 10), vote.openedAt)).find(
    (one) => one.state === state,
  );
  return {
    state,
    right: {
      mayVote: seat !== undefined && !vote.notEntitled.some((one) => one.state === state),
      lines: seat?.finding.lines ?? [],
    },
    present: here?.present ?? false,
    cast: await voteOfSeat(db, vote.id, state),
  };
}

/**
 * Why the signed-in person does not vote for the seat, which others of its delegation may; null when the person does. Without a
 * vote: in one that would be opened now.
 */
export async function personInVote(
  db: Db,
  account: string,
  { vote, session, state }: { readonly vote: string | null; readonly session: string; readonly state: string },
  now: string,
): Promise<Objection | null> {
  const actor = await db.transaction().execute((tx) => actorOf(tx, account, now));
  const delegate = delegateOf(actor, session, state);
  if (!delegate) return null;
  const objection = personObjection(delegate, actor, await sessionParameters(db, session));
  return objection ?? (vote !== null && (await letInDuring(db, vote, account)) ? letInObjection() : null);
}
