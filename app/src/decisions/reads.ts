import {
  type DecisionId,
  type DecisionKind,
  decisionKind,
  type Finding,
  type Line,
  parameterText,
  type VoteOutcome,
} from '@plenary/rules';
import { isOfBefore, withoutTakeUpQuorum } from '@plenary/rules/published';
import { sql } from 'kysely';
import { actorOf, delegateOf } from '../door/actor.ts';
import type { Objection } from '../door/objection.ts';
import {
  isPresent,
  meetings,
  type NotVoting,
  presentSeats,
  representedSeats,
  seatsGoneSince,
  whyNotVoting,
} from '../meetings/index.ts';
import { outcomeOfVote, parameterInSession, sessionParameters } from '../parameters/index.ts';
import { seatsOf } from '../right-to-vote/index.ts';
import { agendaItems, cityAt, dayAt, localDay, sessions } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { AtClose, Choice, VoteResult } from './acts.ts';
import { nameOrTitle, type ProposalForm, type ProposalStatus } from './form.ts';
import { type HandsStand, handsCounted, handsStand, sumOf } from './hands.ts';
import { letInDuring, letInObjection } from './let-in.ts';
import type { BegunLot } from './lot-acts.ts';
import { callQueue, type RollCall } from './roll-call.ts';
import { personObjection } from './voter.ts';
import type { Asked, VoteMethod } from './voting-method.ts';

export interface ProposalView {
  readonly id: string;
  readonly session: string;
  readonly sessionTitle: LanguageMap;
  readonly item: {
    readonly id: string;
    readonly number: number;
    readonly title: LanguageMap;
    /** the kind of decision that it usually leads to */
    readonly kind: DecisionId | null;
  };
  /** null of what is no document of its own: a part of one, a motion */
  readonly symbol: string | null;
  readonly form: ProposalForm;
  /** the draft that an amendment is to; null of everything else */
  readonly amends: string | null;
  /** symbols of the amendments to it that were adopted */
  readonly amendedBy: readonly string[];
  readonly kind: DecisionKind;
  readonly title: LanguageMap;
  readonly body: LanguageMap;
  readonly sponsor: string | null;
  readonly status: ProposalStatus;
  /** States Parties that ask, before the voting begins, for a vote by name */
  readonly asked: readonly Asked[];
  /** its vote was equally divided, in whichever meeting, and a second one follows or is under way */
  readonly secondVote: boolean;
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
  /** `none` where why it did not vote was not kept, `lock` without the right to vote */
  readonly choice: Choice | NotVoting | 'none' | 'lock';
  readonly entered: boolean;
}

/** A recorded vote as everybody may see it: progress only while it is open, every vote from the closing on. */
export interface VoteView {
  readonly id: string;
  readonly proposal: string;
  readonly meeting: string;
  /** where it is held: times are local there */
  readonly city: 'The Hague' | 'New York';
  readonly kind: DecisionKind;
  /** the majority that the Bureau has set for it, as 1/2; null where that of the kind holds */
  readonly share: string | null;
  readonly method: VoteMethod;
  /** when hands are shown: how far the counting is, and what was counted; null in a vote by name */
  readonly hands: HandsStand | null;
  /** which two delegations count the hands; null where two persons of the Secretariat do */
  readonly tellers: readonly string[] | null;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly announcedAt: string | null;
  /** null unless it was taken back: then nothing is decided by it, and what was cast is not shown */
  readonly takenBack: { readonly at: string; readonly because: string } | null;
  readonly entitled: number;
  readonly notEntitled: readonly { readonly state: string; readonly reason: string }[];
  /** how many have voted */
  readonly received: number;
  /** how many can vote: those that have voted, and those that are present, may vote and have not */
  readonly canVote: number;
  /** with the right to vote and without a vote: now while it is open, from the close on as it was then; [] where it was not kept */
  readonly notVoting: AtClose['notVoting'];
  /** every seat, by code; null while the vote is open, when it was taken back, and when hands were shown */
  readonly board: readonly BoardLine[] | null;
  /** seats whose vote, as it stands, was entered by the Secretariat; public while the vote is open too */
  readonly entered: readonly string[];
  /** the lot of a roll call that is begun; null where none is */
  readonly lot: BegunLot | null;
  /** null where the vote is no roll call; `next` is the seat that is called now, while the vote is open */
  readonly rollCall: (RollCall & { readonly next: string | null }) | null;
  readonly result: VoteResult | null;
  readonly finding: Finding<VoteOutcome> | null;
}

/** Open, or closed and not announced: every seat and the chair wait for it. */
export function isUnderWay({ status }: Pick<VoteView, 'status'>): boolean {
  return status === 'open' || status === 'closed';
}

export async function proposalsOf(
  db: Db | Tx,
  where: {
    readonly session?: string;
    readonly item?: string;
    readonly id?: string;
    readonly status?: 'adopted' | 'rejected' | 'submitted';
    readonly ids?: readonly string[];
    readonly form?: ProposalForm;
  },
): Promise<readonly ProposalView[]> {
  if (where.ids?.length === 0) return [];
  const rows = await db
    .selectFrom('proposal')
    .innerJoin(agendaItems, 'agenda_item.id', 'proposal.item')
    .innerJoin(sessions, 'session.id', 'proposal.session')
    .leftJoin(meetings, 'meeting.id', 'proposal.meeting')
    .selectAll('proposal')
    .select([
      'agenda_item.number as item_number',
      'agenda_item.title as item_title',
      'agenda_item.kind as item_kind',
      'meeting.number as meeting_number',
      'session.title as session_title',
    ])
    // Not "exists", for which PostgreSQL would read the results of all votes there are.
    .select(({ selectFrom }) =>
      selectFrom('vote')
        .select(sql<boolean>`true`.as('divided'))
        .whereRef('vote.proposal', '=', 'proposal.id')
        .where('vote.status', '=', 'announced')
        .where(sql<boolean>`vote.result->>'tie' = 'secondVote'`)
        .limit(1)
        .as('divided'),
    )
    .select(
      sql<readonly Asked[]>`coalesce((select json_agg(json_build_object('state', iso3, 'how', how) order by iso3)
      from vote_asked where vote_asked.proposal = proposal.id), '[]'::json)`.as('asked'),
    )
    .select(({ selectFrom }) =>
      selectFrom('amendment').select('parent').whereRef('amendment.proposal', '=', 'proposal.id').as('amends'),
    )
    .select(
      sql<readonly string[]>`coalesce((select json_agg(changed.symbol order by amendment.seq)
      from amendment join proposal changed on changed.id = amendment.proposal
      where amendment.parent = proposal.id and changed.status = 'adopted'), '[]'::json)`.as('amended_by'),
    )
    .$if(where.session !== undefined, (query) => query.where('proposal.session', '=', where.session ?? ''))
    .$if(where.item !== undefined, (query) => query.where('proposal.item', '=', where.item ?? ''))
    .$if(where.id !== undefined, (query) => query.where('proposal.id', '=', where.id ?? ''))
    .$if(where.ids !== undefined, (query) => query.where('proposal.id', 'in', where.ids ?? []))
    .$if(where.status !== undefined, (query) => query.where('proposal.status', '=', where.status ?? 'submitted'))
    .$if(where.form !== undefined, (query) => query.where('proposal.form', '=', where.form ?? 'proposal'))
    .orderBy('proposal.last_seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    session: row.session,
    sessionTitle: row.session_title,
    item: { id: row.item, number: row.item_number, title: row.item_title, kind: row.item_kind },
    symbol: row.symbol,
    form: row.form,
    amends: row.amends,
    amendedBy: row.amended_by,
    kind: decisionKind(row.kind),
    title: row.title,
    body: row.body,
    sponsor: row.sponsor,
    status: row.status,
    asked: row.asked,
    secondVote: row.status === 'submitted' && row.divided === true,
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

/** Ids of all proposals, of which something was last done the last first; a part of them where one is asked for. */
export async function proposalIds(
  db: Db | Tx,
  part: { readonly from: number; readonly to: number } | null = null,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('id')
    .orderBy('last_seq', 'desc')
    .orderBy('id')
    .$if(part !== null, (query) => query.offset(part?.from ?? 0).limit((part?.to ?? 0) - (part?.from ?? 0)))
    .execute();
  return rows.map(({ id }) => id);
}

export async function proposalCount(db: Db | Tx): Promise<number> {
  const { count } = await db
    .selectFrom('proposal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function votesOf(
  db: Db | Tx,
  where: { readonly meeting?: string; readonly proposal?: string; readonly id?: string },
): Promise<readonly VoteView[]> {
  const rows = await db
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .selectAll('vote')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .select(['meeting.session', 'session.city', 'session.places'])
    .$if(where.meeting !== undefined, (query) => query.where('vote.meeting', '=', where.meeting ?? ''))
    .$if(where.proposal !== undefined, (query) => query.where('vote.proposal', '=', where.proposal ?? ''))
    .$if(where.id !== undefined, (query) => query.where('vote.id', '=', where.id ?? ''))
    // By number, not by time: a clock may have been wrong (`clock.confirmed`).
    .orderBy(sql`(select min(seq) from entry where subject = 'vote:' || vote.id)`)
    .execute();
  return Promise.all(
    rows.map(async (row): Promise<VoteView> => {
      const open = row.status === 'open';
      const byHands = row.method === 'showOfHands';
      const [cast, parameters, stillOut, counts] = await Promise.all([
        db
          .selectFrom('vote_cast')
          .select(['iso3', 'choice', 'entered'])
          .where('vote', '=', row.id)
          .orderBy('iso3')
          .execute(),
        // Parameters that govern a vote do not change while it goes on: those of its opening decided it.
        sessionParameters(db, row.session, row.opened_at),
        open ? notVotingIn(db, row, row.opened_at) : null,
        byHands ? handsCounted(db, row.id) : [],
      ]);
      const choices = new Map(cast.map(({ iso3, choice }) => [iso3, choice]));
      const majority = parameterInSession('reconsider.majority', parameters);
      const found = stillOut ?? row.at_close?.notVoting ?? [];
      const waiting = found.flatMap(({ state, reason }) => (reason === 'silent' ? [state] : []));
      // Nobody waits for a seat that shows its hand, or does not.
      const notVoting = byHands ? found.filter(({ reason }) => reason !== 'silent' && reason !== 'left') : found;
      const hands = byHands ? handsStand(counts) : null;
      const reasons = new Map(notVoting.map(({ state, reason }) => [state, reason]));
      const entered = cast.filter((each) => each.entered).map(({ iso3 }) => iso3);
      const board = [
        ...row.entitled.map((state) => ({
          state,
          choice: choices.get(state) ?? reasons.get(state) ?? ('none' as const),
        })),
        ...row.not_entitled.map(({ state }) => ({ state, choice: 'lock' as const })),
      ]
        .map((line): BoardLine => ({ ...line, entered: entered.includes(line.state) }))
        .toSorted((a, b) => (a.state < b.state ? -1 : 1));
      return {
        id: row.id,
        proposal: row.proposal,
        meeting: row.meeting,
        city: cityAt(row, row.opened_at),
        kind: decisionKind(row.kind),
        method: row.method,
        tellers: row.tellers,
        hands,
        share: row.kind === 'D21' && majority.set ? parameterText(majority.value) : null,
        status: row.status,
        openedAt: row.opened_at,
        closedAt: row.closed_at,
        announcedAt: row.announced_at,
        takenBack:
          row.taken_back_at !== null && row.taken_back_because !== null
            ? { at: row.taken_back_at, because: row.taken_back_because }
            : null,
        entitled: row.entitled.length,
        notEntitled: row.not_entitled,
        received: hands?.agreed ? sumOf(hands.agreed) : cast.length,
        canVote: cast.length + waiting.length,
        notVoting,
        board: row.status === 'open' || row.status === 'taken-back' || byHands ? null : board,
        entered,
        lot: row.lot,
        rollCall: row.roll_call && {
          ...row.roll_call,
          next: row.status === 'open' ? (callQueue(row.roll_call, waiting)[0] ?? null) : null,
        },
        result: row.result,
        finding: row.result
          ? outcomeOfVote(
              row.result,
              isOfBefore(row.result)
                ? withoutTakeUpQuorum(row.at_close?.parameters ?? parameters)
                : (row.at_close?.parameters ?? parameters),
            )
          : null,
      };
    }),
  );
}

interface OpenVote {
  readonly id: string;
  readonly meeting: string;
  readonly session: string;
  readonly entitled: readonly string[];
  readonly opened_at: string;
}

/** Seats that can vote now and have not: those that the President waits for. */
export async function waitingIn(db: Db | Tx, vote: OpenVote): Promise<readonly string[]> {
  const found = await notVotingIn(db, vote);
  return found.flatMap(({ state, reason }) => (reason === 'silent' ? [state] : []));
}

/** Of one vote, by its id. */
export async function waitingInVote(db: Db | Tx, id: string): Promise<readonly string[]> {
  const vote = await db
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .select(['vote.id', 'vote.meeting', 'meeting.session', 'vote.opened_at', 'vote.entitled'])
    .where('vote.id', '=', id)
    .executeTakeFirstOrThrow();
  return waitingIn(db, vote);
}

/** Every seat with the right to vote that has not voted, and why, as it is now; by the parameters of an instant, else of now. */
async function notVotingIn(db: Db | Tx, vote: OpenVote, parametersAt?: string): Promise<AtClose['notVoting']> {
  const [cast, present, represented, left] = await Promise.all([
    db.selectFrom('vote_cast').select('iso3').where('vote', '=', vote.id).execute(),
    presentSeats(db, vote.meeting),
    sessionParameters(db, vote.session, parametersAt).then((found) => representedSeats(db, vote.session, found)),
    seatsGoneSince(db, vote.meeting, vote.opened_at),
  ]);
  const voted = new Set(cast.map(({ iso3 }) => iso3));
  const hall = { present, represented, left };
  return vote.entitled
    .filter((state) => !voted.has(state))
    .map((state) => ({ state, reason: whyNotVoting(state, hall) }));
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
  // As it was at the opening: a payment or a midnight since changes nothing in this vote.
  const held = await db.selectFrom(sessions).select(['city', 'places']).where('id', '=', session).executeTakeFirst();
  const day = held ? dayAt(held, vote.openedAt) : localDay(vote.city, vote.openedAt);
  const seat = (await seatsOf(db, session, day, vote.openedAt)).find((one) => one.state === state);
  return {
    state,
    right: {
      mayVote: seat !== undefined && !vote.notEntitled.some((one) => one.state === state),
      lines: seat?.finding.lines ?? [],
    },
    present: await isPresent(db, vote.meeting, state),
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
  return (
    objection ?? (vote !== null && (await letInDuring(db, [vote], [account]))(vote, account) ? letInObjection() : null)
  );
}

/** What is put to the Assembly by its symbol, else its title: by its id, and by that of each vote on it. */
export async function namesOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string | LanguageMap>> {
  if (ids.length === 0) return new Map();
  const given = [...ids];
  const texts = await db.selectFrom('proposal').select(['id', 'symbol', 'title']).where('id', 'in', given).execute();
  const votes = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'proposal.symbol', 'proposal.title'])
    .where('vote.id', 'in', given)
    .execute();
  return new Map([...texts, ...votes].map((row) => [row.id, nameOrTitle(row)]));
}
