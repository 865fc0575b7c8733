import type { Desk } from '../../desk/index.ts';
import { participatingSeats } from '../../meetings/index.ts';
import { partiesOn } from '../../membership/index.ts';
import { type StateNames, stateNames } from '../../reference/index.ts';
import { preparedOn, type SessionRunHere } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { Choice } from '../acts.ts';
import type { ProposalForm } from '../form.ts';
import { type HandsStand, handsCounted, handsStand } from '../hands.ts';
import type { BegunLot } from '../lot-acts.ts';
import { type ProposalView, proposalsOf, waitingIn } from '../reads.ts';
import { callQueue, type RollCall } from '../roll-call.ts';

/** The drafts of a session, and what a new one needs. */
export interface ProposalsOnDesk extends Desk {
  readonly session: SessionRunHere;
  readonly proposals: readonly ProposalView[];
  /** States Parties on the first day, and today once the session has begun; by code */
  readonly parties: readonly string[];
  readonly names: StateNames;
}

/** "L.10" after "L.9", also when an older draft was revised last. */
const bySymbol = new Intl.Collator('en', { numeric: true });

export async function proposalsOnDesk(
  db: Db,
  { session, tabs }: Pick<ProposalsOnDesk, 'session' | 'tabs'>,
  now: string,
): Promise<ProposalsOnDesk> {
  const proposals = await proposalsOf(db, { session: session.id, form: 'proposal' });
  return {
    session,
    tabs,
    proposals: proposals.toSorted((a, b) => bySymbol.compare(a.symbol ?? '', b.symbol ?? '')),
    parties: await partiesOn(db, preparedOn(session, now)),
    names: await stateNames(db),
  };
}

export interface HandsOnDesk {
  readonly stand: HandsStand;
  /** this person has counted in this round */
  readonly own: boolean;
  /** the delegations that count; null where the Secretariat does */
  readonly tellers: readonly string[] | null;
  /** with the right to vote and present: two of them may be named to count */
  readonly there: readonly string[];
}

/** A recorded vote as the Secretariat enters it: who may still answer, who has answered; what, of the last answer alone and to whom entered it. */
export interface VoteOnDesk {
  readonly id: string;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly meeting: string;
  readonly proposal: string;
  readonly symbol: string | null;
  readonly form: ProposalForm;
  readonly title: LanguageMap;
  /** when hands are shown: how far the counting is, and whether this person has counted in this round; null in a vote by name */
  readonly hands: HandsOnDesk | null;
  /** seats that are present, may vote and have not voted; in a roll call in the order of the calling */
  readonly waiting: readonly string[];
  /** null until the State from which a roll call begins is drawn */
  readonly rollCall: RollCall | null;
  /** the lot that is begun; null where none is */
  readonly lot: BegunLot | null;
  /** States that take part in the session: one of them is drawn */
  readonly called: readonly string[];
  readonly voted: readonly string[];
  /** an answer was entered: the State drawn stands */
  readonly begun: boolean;
  /** the seat whose answer this person entered last, and may mend while no other seat was called */
  readonly mends: { readonly state: string; readonly choice: Choice } | null;
  readonly names: StateNames;
}

export async function voteOnDesk(db: Db, id: string, account: string): Promise<VoteOnDesk | null> {
  const row = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'vote.status', 'vote.meeting', 'vote.proposal', 'vote.entitled', 'vote.not_entitled'])
    .select([
      'vote.method',
      'vote.tellers',
      'vote.lot',
      'vote.opened_at',
      'vote.roll_call as rollCall',
      'proposal.session',
      'proposal.symbol',
      'proposal.form',
      'proposal.title',
    ])
    .where('vote.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const cast = await db
    .selectFrom('vote_cast')
    .select(['iso3', 'choice', 'entered', 'entered_by'])
    .where('vote', '=', id)
    .orderBy('iso3')
    .execute();
  const last = cast.find(({ iso3, entered }) => entered && iso3 === row.rollCall?.last);
  const waiting = await waitingIn(db, row);
  const there = new Set(await participatingSeats(db, row.session));
  const parties = [...row.entitled, ...row.not_entitled.map(({ state }) => state)];
  const stand = row.method === 'showOfHands' ? handsStand(await handsCounted(db, id)) : null;
  return {
    ...row,
    hands: stand && { stand, own: stand.counted === account, tellers: row.tellers, there: waiting },
    waiting: row.rollCall ? callQueue(row.rollCall, waiting) : waiting,
    called: parties.filter((state) => there.has(state)),
    voted: cast.map(({ iso3 }) => iso3),
    begun: cast.some(({ entered_by }) => entered_by !== null),
    mends: row.status === 'open' && last?.entered_by === account ? { state: last.iso3, choice: last.choice } : null,
    names: await stateNames(db),
  };
}
