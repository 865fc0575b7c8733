import type { ChairLink, ChairPart, Left, PossibleStep, Step, StepKind, Waits } from '../../chair/index.ts';
import type { Ending } from '../../meetings/index.ts';
import type { Tx } from '../../store/database.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { amendmentsView } from '../amendments/view.ts';
import { areAwaited, lastVoteAt } from '../awaited-votes.ts';
import { openDrafts } from '../drafts.ts';
import { secondVotesDue } from '../due.ts';
import { calledBy } from '../form.ts';
import type { HandsStand } from '../hands.ts';
import { type DecidedIn, decidedIn } from '../in-meeting.ts';
import { handsSaid } from '../pages/hands.tsx';
import { isUnderWay, type ProposalView, type VoteView, waitingInVote } from '../reads.ts';
import { methodFor, type VoteMethod } from '../voting-method.ts';
import { asksOfDraft, asksOfVote } from './asked.tsx';
import { type AtChair, undecided } from './at-chair.ts';
import { VoteBox } from './box.tsx';
import {
  adopts,
  announces,
  carries,
  closes,
  puts,
  putsByHands,
  putsByRollCall,
  putsMotion,
  putsMotionByHands,
  putsMotionByRollCall,
  takesBackVote,
} from './kinds.ts';
import { NotVoted } from './not-voted.tsx';
import { decisionWords } from './words.ts';

/** Proposals, consensus and recorded votes on the console. */
export const decisionPart: ChairPart = {
  kinds: [
    ...[adopts, puts, putsByHands, putsByRollCall],
    ...[carries, putsMotion, putsMotionByHands, putsMotionByRollCall],
    ...[closes, announces, takesBackVote],
  ],
  besides: [
    'amendment.submitted',
    'amendments.ranked',
    'recorded-vote.asked',
    'recorded-vote.no-longer-asked',
    'hands.tellers-appointed',
    'position.noted',
    'position.taken-back',
    'intention.noted',
    'intention.taken-back',
    'roll-call.lot-begun',
    'roll-call.secret-laid-down',
    'roll-call.seed-given',
    'hands.counted',
    'hands.compared',
    'proposal.submitted',
    'proposal.revised',
    'vote.corrected',
  ],
  async at(tx, floor, { now }) {
    const decided = await decidedIn(tx, floor);
    const view: AtChair = { ...decided, names: floor.names, unordered: await unorderedOf(tx, decided) };
    const { proposals, vote } = view;
    const awaited = vote?.status === 'open' && areAwaited(vote, await lastVoteAt(tx, vote.id), now);
    return {
      steps: [...draftSteps(floor.meeting.id, view), ...voteSteps(tx, view, now)],
      waits: (steps) => votesFirst(vote, steps, awaited) ?? orderFirst(view),
      links: () => [...(vote?.status === 'open' ? deskLinks(vote) : []), ...amendmentLinks(view)],
      ...(vote?.rollCall && isUnderWay(vote) ? { note: (ctx) => ctx.t('decisions.roll-call.hands') } : {}),
      box: (ctx) => <VoteBox ctx={ctx} view={view} />,
      regions: { 'not-voted': (ctx) => <NotVoted ctx={ctx} view={view} /> },
      subjects: [...proposals.map(({ id }) => `proposal:${id}`), ...(vote ? [`vote:${vote.id}`] : [])],
      words: async (last) =>
        decisionWords({ view, notVoted: vote?.status === 'open' ? await waitingInVote(tx, vote.id) : [] }, last),
      left: (at) => leftOpen(tx, view, at),
    };
  },
  undecidedIn: async (db, session) =>
    (await openDrafts(db, session)).map(({ item, symbol }) => ({ item, name: () => symbol })),
};

function draftSteps(meeting: string, view: AtChair): readonly PossibleStep[] {
  // After an equally divided vote the second one comes before the question whether there is consensus.
  const second = undecided(view)?.secondVote;
  return view.proposals
    .filter(({ status }) => status === 'submitted')
    .flatMap((proposal): readonly PossibleStep[] => {
      const { id: of, title, form } = proposal;
      const motion = form === 'motion';
      const about = (ctx: LanguageCtx) => ctx.text(title);
      return [
        {
          kind: motion ? carries : adopts,
          input: { meeting, proposal: of },
          about,
          asked: () => asksOfDraft(proposal, 'consensus'),
        },
        ...waysOfVoting(proposal).map(([kind, method], n) => ({
          kind,
          input: { meeting, proposal: of, ...(motion ? {} : { consensusSought: 'yes' }), method },
          ...(second ? { turn: 'second-vote' as const } : {}),
          // The others may be done, and are not what the hand finds first.
          ...(n > 0 ? { last: true } : {}),
          about,
          asked: () => asksOfDraft(proposal, 'vote'),
        })),
      ];
    });
}

/** How a vote on the text may be taken, the usual way first; what a State Party has asked for leaves no other. */
function waysOfVoting({ asked, form }: ProposalView): readonly (readonly [StepKind, VoteMethod])[] {
  const by: Readonly<Record<VoteMethod, StepKind>> =
    form === 'motion'
      ? { recorded: putsMotion, showOfHands: putsMotionByHands, rollCall: putsMotionByRollCall }
      : { recorded: puts, showOfHands: putsByHands, rollCall: putsByRollCall };
  const ways: readonly VoteMethod[] =
    asked.length === 0
      ? ['recorded', 'showOfHands']
      : [methodFor(asked).value === 'rollCall' ? 'rollCall' : 'recorded'];
  return ways.map((method) => [by[method], method]);
}

function voteSteps(tx: Tx, view: AtChair, now: string): readonly PossibleStep[] {
  const { vote } = view;
  if (!vote || !isUnderWay(vote)) return [];
  const input = { vote: vote.id };
  return [
    // While seats are called the closing comes last: it may be done, and is not what the hand finds first.
    { kind: closes, input, last: isCalling(vote), asked: () => asksOfVote(tx, view, vote, { how: 'close', now }) },
    { kind: announces, input, asked: () => asksOfVote(tx, view, vote, { how: 'announce', now }) },
    { kind: takesBackVote, input, asked: () => asksOfVote(tx, view, vote, { how: 'take-back', now }) },
  ];
}

function isCalling({ rollCall }: VoteView): boolean {
  return rollCall?.next != null;
}

/** A vote that is open is waited for: the answers of a roll call, else the votes that still come in. Whoever presides may close it before. */
function votesFirst(vote: DecidedIn['vote'], steps: readonly Step[], awaited: boolean): Waits | null {
  if (vote?.status !== 'open') return null;
  const { hands } = vote;
  if (hands) return hands.agreed ? null : handsFirst(vote, hands);
  const why = (ctx: LanguageCtx) => ctx.t('decisions.received', { received: vote.received, can: vote.canVote });
  if (isCalling(vote))
    return {
      said: (ctx) => ctx.t('script.next.roll-call'),
      why,
      sees: { href: `/desk/votes/${vote.id}`, label: (ctx) => ctx.t('desk.votes.title') },
    };
  const closing = steps.find(({ kind }) => kind === closes);
  if (closing?.objections.length === 0 && !awaited) return null;
  const said = (ctx: LanguageCtx) => ctx.t('script.next.votes');
  return {
    said,
    asks: { secretariat: (ctx) => ctx.t('meetings.vote.open'), others: said },
    why,
    sees: { href: `/votes/${vote.id}#progress`, label: (ctx) => ctx.t('decisions.for-you.see') },
  };
}

/** Several amendments wait, and in which order they are put is not decided. */
function orderFirst({ unordered, vote }: AtChair): Waits | null {
  if (unordered === null || (vote && isUnderWay(vote))) return null;
  const href = `/decisions/${unordered.id}/amendments#order`;
  const said = (ctx: LanguageCtx) => ctx.t('script.next.amendments');
  return { said, sees: { href, label: said }, before: 'consensus' };
}

/** Where amendments are ordered, and where it is said that one falls. */
function amendmentLinks({ proposals }: AtChair): readonly ChairLink[] {
  const drafts = new Set(proposals.flatMap(({ amends, status }) => (amends && status === 'submitted' ? [amends] : [])));
  return [...drafts].map((draft) => {
    const symbol = proposals.find(({ id }) => id === draft)?.symbol ?? '';
    const href = `/decisions/${draft}/amendments`;
    return { key: href, href, label: (ctx) => `${ctx.t('decisions.amendments')}${ctx.comma}${symbol}` };
  });
}

/** The draft to whose amendments the Assembly comes next, where their order is not decided. */
async function unorderedOf(tx: Tx, decided: DecidedIn): Promise<ProposalView | null> {
  const draft = undecided(decided)?.amends;
  if (!draft || (await amendmentsView(tx, draft)).next.next !== 'order') return null;
  return decided.proposals.find(({ id }) => id === draft) ?? null;
}

/** Two persons count the hands that are shown before the vote is closed. */
function handsFirst({ id }: VoteView, hands: HandsStand): Waits {
  return {
    said: (ctx) => ctx.t('script.next.hands'),
    why: (ctx) => ctx.t('decisions.hands.stand', { stand: handsSaid(hands) }),
    sees: { href: `/desk/votes/${id}`, label: (ctx) => ctx.t('desk.hands.title') },
  };
}

/** Where votes are entered by hand, and the beginning of a roll call is mended. */
function deskLinks({ id, rollCall, entered, hands }: VoteView): readonly ChairLink[] {
  const href = `/desk/votes/${id}`;
  if (hands) return [{ key: href, href, label: (ctx) => ctx.t('desk.hands.title'), for: 'secretariat' }];
  if (!rollCall) return [{ key: href, href, label: (ctx) => ctx.t('meetings.do.roll-call') }];
  const draw = `${href}#draw`;
  const mends = rollCall.by === 'hand' && rollCall.last === undefined && entered.length === 0;
  return [
    ...(mends ? [{ key: draw, href: draw, label: (ctx: LanguageCtx) => ctx.t('desk.roll-call.mend') }] : []),
    { key: href, href, label: (ctx) => ctx.t('desk.votes.title'), for: 'secretariat' },
  ];
}

async function leftOpen(tx: Tx, { proposals }: AtChair, at: Ending): Promise<Left> {
  const due = await secondVotesDue(tx, at);
  const open = proposals.filter(
    ({ id, status }) => status === 'submitted' && !due.some(({ proposal }) => proposal === id),
  );
  return {
    due: due.map(
      ({ symbol, title }) =>
        (ctx) =>
          ctx.t('meetings.confirm.second-vote-due', { symbol: symbol ?? '', title: ctx.text(title) }),
    ),
    open: open.map(
      ({ symbol, form, title }) =>
        (ctx) =>
          ctx.t('meetings.confirm.draft-open', { symbol: calledBy(ctx, { symbol, form }), title }),
    ),
  };
}
