import {
  bare,
  type LastStep,
  line,
  type PartWords,
  pause,
  type ScriptLine,
  say,
  state,
  states,
  titled,
} from '../../chair/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { VoteResult } from '../acts.ts';
import { calledBy } from '../form.ts';
import { nowCalled } from '../pages/called-by.tsx';
import { handsSaid } from '../pages/hands.tsx';
import { majorityWords } from '../pages/vote-parts.tsx';
import { isUnderWay, type ProposalView, type VoteView } from '../reads.ts';
import { type AtChair, undecided } from './at-chair.ts';

/** A vote, and the seats that are present, may vote and have not voted, while it is open. */
interface VotingFacts {
  readonly view: AtChair;
  readonly notVoted: readonly string[];
}

/** The words of what is decided without ballot papers. */
export function decisionWords(facts: VotingFacts, last: LastStep | null): PartWords {
  const { vote } = facts.view;
  const next = undecided(facts.view);
  return {
    done: last ? doneIn(facts.view, last) : undefined,
    leads: {
      ...(vote && isUnderWay(vote) ? { 'going-on': (ctx) => voting(ctx, facts, vote) } : {}),
      ...(next?.secondVote ? { 'second-vote': (ctx) => secondVote(ctx, next) } : {}),
      ...(facts.view.unordered
        ? { consensus: orderOf(facts.view.unordered) }
        : next
          ? { consensus: (ctx) => consensus(ctx, next) }
          : {}),
    },
  };
}

function doneIn(view: AtChair, { act, data }: LastStep): PartWords['done'] {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === data.proposal);
  switch (act) {
    case 'proposal.adopted':
      if (proposal && data.by === 'consensus') return (ctx) => adoptedByConsensus(ctx, proposal);
      return vote ? (ctx) => voteResult(ctx, view, vote) : undefined;
    case 'proposal.rejected':
    case 'vote.announced':
      return vote ? (ctx) => voteResult(ctx, view, vote) : undefined;
    case 'proposal.withdrawn':
      return proposal ? (ctx) => withdrawn(ctx, proposal) : undefined;
    case 'amendment.fell':
      return proposal ? (ctx) => [say(ctx, 'script.on-amendment.fell', draft(ctx, proposal))] : undefined;
    case 'vote.taken-back':
      // The text may have been revised since: its symbol says which it was.
      return proposal
        ? (ctx) => [say(ctx, 'script.vote.taken-back', { symbol: bare(calledBy(ctx, proposal)) })]
        : undefined;
    default:
      return undefined;
  }
}

/** More names than these say nothing to a chair who waits. */
const namesAtMost = 12;

function draft(ctx: LanguageCtx, proposal: ProposalView) {
  return { symbol: bare(calledBy(ctx, proposal)), title: titled(ctx, proposal.title) };
}

function isMotion({ form }: ProposalView): boolean {
  return form === 'motion';
}

function isAmendment({ form }: ProposalView): boolean {
  return form === 'amendment';
}

function orderOf({ symbol }: ProposalView) {
  return (ctx: LanguageCtx): readonly ScriptLine[] => [
    say(ctx, 'script.amendments.order', { symbol: bare(symbol ?? '') }),
  ];
}

/** By which amendments the draft was changed, said before the question; nothing where by none. */
function asAmended(ctx: LanguageCtx, { amendedBy }: ProposalView): readonly ScriptLine[] {
  return amendedBy.length === 0 ? [] : [say(ctx, 'script.amended', { symbols: bare(ctx.list(amendedBy)) })];
}

function begins(proposal: ProposalView) {
  if (isAmendment(proposal))
    return proposal.secondVote ? 'script.on-amendment.second-vote' : 'script.on-amendment.vote';
  if (isMotion(proposal)) return 'script.on-motion.vote';
  return proposal.secondVote ? 'script.second-vote' : 'script.vote';
}

/** What the text is decided as, said before the question is put: nobody decides on a kind unawares. */
function kindOf(ctx: LanguageCtx, { kind }: ProposalView): ScriptLine {
  return say(ctx, 'script.kind', { id: kind.id, kind: ctx.t(`decisions.kind.${kind.id}`) });
}

/** The question in one breath; the decision has its own, once nobody has objected and it is recorded. */
function consensus(ctx: LanguageCtx, proposal: ProposalView): readonly ScriptLine[] {
  return [
    say(ctx, isAmendment(proposal) ? 'script.on-amendment.before' : 'script.before', draft(ctx, proposal)),
    ...asAmended(ctx, proposal),
    kindOf(ctx, proposal),
    say(ctx, 'script.consensus'),
    pause(ctx, 'script.pause.consensus'),
    line(ctx, 'said', 'script.objected'),
  ];
}

/** After an equally divided vote, where a second one follows. */
function secondVote(ctx: LanguageCtx, proposal: ProposalView): readonly ScriptLine[] {
  return [
    say(ctx, isAmendment(proposal) ? 'script.on-amendment.second-vote' : 'script.second-vote', draft(ctx, proposal)),
    kindOf(ctx, proposal),
    say(ctx, 'script.second-vote.tie'),
    pause(ctx, 'script.pause.open-vote'),
  ];
}

/** A vote from its opening until its result is announced. */
function voting(ctx: LanguageCtx, facts: VotingFacts, vote: VoteView): readonly ScriptLine[] {
  const proposal = facts.view.proposals.find(({ id }) => id === vote.proposal);
  if (!proposal) return [];
  if (vote.status === 'closed')
    return [
      say(ctx, 'script.vote.closed'),
      // No hand that was shown is corrected.
      ...(vote.hands ? [] : [say(ctx, 'script.vote.correct')]),
      pause(ctx, 'script.pause.announce'),
    ];
  if (vote.hands) return byHands(ctx, proposal, vote, vote.hands);
  if (vote.rollCall) return calling(ctx, facts, proposal, { ...vote, rollCall: vote.rollCall });
  return [
    say(ctx, begins(proposal), draft(ctx, proposal)),
    ...asAmended(ctx, proposal),
    kindOf(ctx, proposal),
    { kind: 'say', parts: [majorityWords(ctx, vote)] },
    ...(proposal.secondVote ? [say(ctx, 'script.second-vote.tie')] : []),
    say(ctx, 'script.vote.begun'),
    pause(ctx, 'script.pause.board'),
    ...missing(ctx, facts),
    ...closing(ctx, facts, vote),
  ];
}

/** Hands are asked for, one answer after the other; again where the two counts differ. */
function byHands(
  ctx: LanguageCtx,
  proposal: ProposalView,
  vote: VoteView,
  hands: NonNullable<VoteView['hands']>,
): readonly ScriptLine[] {
  const stand = line(ctx, 'said', 'decisions.hands.stand', { stand: handsSaid(hands) });
  if (hands.agreed) return [stand, pause(ctx, 'script.pause.close-vote')];
  return [
    say(ctx, begins(proposal), draft(ctx, proposal)),
    ...asAmended(ctx, proposal),
    kindOf(ctx, proposal),
    { kind: 'say', parts: [majorityWords(ctx, vote)] },
    say(ctx, 'script.hands.begun'),
    say(ctx, 'script.hands.for'),
    say(ctx, 'script.hands.against'),
    say(ctx, 'script.hands.abstain'),
    pause(ctx, 'script.pause.hands'),
    stand,
  ];
}

/** Nobody is asked once all have voted, and a vote without votes is not closed. */
function closing(ctx: LanguageCtx, { notVoted }: VotingFacts, { received }: VoteView): readonly ScriptLine[] {
  if (received === 0) return [pause(ctx, 'script.pause.votes')];
  const asks = notVoted.length > 0 ? [line(ctx, 'later', 'script.vote.last-call')] : [];
  return [...asks, pause(ctx, 'script.pause.close-vote')];
}

/** Who is waited for: by name once they are few. */
function missing(ctx: LanguageCtx, { view, notVoted }: VotingFacts): readonly ScriptLine[] {
  const count = line(ctx, 'said', 'meetings.confirm.not-voted', { n: notVoted.length });
  if (notVoted.length === 0 || notVoted.length > namesAtMost) return [count];
  return [count, line(ctx, 'said', 'script.vote.missing', { states: states(ctx, view, notVoted) })];
}

/** The State that is called now, by its full name; the beginning with the first one, and once more those who were silent. */
function calling(
  ctx: LanguageCtx,
  { view }: VotingFacts,
  proposal: ProposalView,
  vote: VoteView & { readonly rollCall: NonNullable<VoteView['rollCall']> },
): readonly ScriptLine[] {
  const { state: drawn, next, unanswered, last } = vote.rollCall;
  const begun = last !== undefined || unanswered.length > 0 || vote.entered.length > 0;
  const beginning = begun
    ? []
    : [
        say(ctx, beginsCalling(proposal), draft(ctx, proposal)),
        ...asAmended(ctx, proposal),
        kindOf(ctx, proposal),
        { kind: 'say' as const, parts: [majorityWords(ctx, vote)] },
        say(ctx, 'script.roll-call.from', { state: state(ctx, view, drawn) }),
      ];
  const silent = unanswered.at(-1);
  const heard =
    last !== undefined
      ? [line(ctx, 'said', 'script.roll-call.answered', { state: state(ctx, view, last) })]
      : silent !== undefined
        ? [line(ctx, 'said', 'script.roll-call.silent', { state: state(ctx, view, silent) })]
        : [];
  const end = [line(ctx, 'later', 'script.vote.last-call'), pause(ctx, 'script.pause.close-vote')];
  if (next === null) return [...beginning, ...heard, ...end];
  const again = unanswered.includes(next);
  return [
    ...beginning,
    ...heard,
    ...(again ? [say(ctx, 'script.roll-call.again')] : []),
    say(ctx, 'script.roll-call.call', { state: state(ctx, view, next) }),
    pause(ctx, 'script.roll-call.wait'),
    ...(again ? end : []),
  ];
}

function beginsCalling({ form }: ProposalView) {
  if (form === 'motion') return 'script.on-motion.roll-call';
  return form === 'amendment' ? 'script.on-amendment.roll-call' : 'script.roll-call.begin';
}

/** What was decided without a vote: the second breath. */
function adoptedByConsensus(ctx: LanguageCtx, proposal: ProposalView): readonly ScriptLine[] {
  if (isMotion(proposal) || isAmendment(proposal))
    return [
      say(ctx, 'script.decided'),
      say(ctx, isMotion(proposal) ? 'script.on-motion.decided' : 'script.on-amendment.decided', draft(ctx, proposal)),
      pause(ctx, 'script.pause.gavel'),
    ];
  return [
    say(ctx, 'script.decided'),
    say(ctx, 'script.decided.as', {
      ...draft(ctx, proposal),
      resolution: bare(nowCalled(ctx, proposal)),
    }),
    pause(ctx, 'script.pause.gavel'),
  ];
}

/** The figures as announced, then what follows from them. */
function voteResult(ctx: LanguageCtx, view: AtChair, vote: VoteView): readonly ScriptLine[] {
  const proposal = view.proposals.find(({ id }) => id === vote.proposal);
  const { result } = vote;
  if (!proposal || !result) return [];
  return [
    say(ctx, 'script.result', { for: result.yes, against: result.no, abstain: result.abstain }),
    pause(ctx, 'script.pause.board'),
    outcome(ctx, proposal, vote),
    pause(ctx, 'script.pause.gavel'),
  ];
}

function outcome(ctx: LanguageCtx, proposal: ProposalView, { result, finding }: VoteView): ScriptLine {
  const about = draft(ctx, proposal);
  if (isAmendment(proposal)) return outcomeOfAmendment(ctx, about, { result, finding });
  if (!result || !finding) return say(ctx, 'script.result.second', about);
  const resolution = bare(nowCalled(ctx, proposal));
  const { needed } = result;
  if (isMotion(proposal)) return outcomeOfMotion(ctx, about, { result, finding });
  if (result.carried) return say(ctx, 'script.result.adopted', { ...about, needed, resolution });
  const { quorum } = finding.value;
  if (!quorum.met)
    return say(ctx, 'script.result.no-quorum', { ...about, present: quorum.present, needed: quorum.needed });
  if (result.tie) return say(ctx, 'script.result.second', about);
  return result.yes === result.no && result.yes > 0
    ? say(ctx, 'script.result.divided', about)
    : say(ctx, 'script.result.rejected', { ...about, needed });
}

function outcomeOfAmendment(
  ctx: LanguageCtx,
  about: ReturnType<typeof draft>,
  { result, finding }: Pick<VoteView, 'result' | 'finding'>,
): ScriptLine {
  if (!result || !finding) return say(ctx, 'script.on-amendment.second', about);
  const { needed } = result;
  const { quorum } = finding.value;
  if (result.carried) return say(ctx, 'script.on-amendment.carried', { ...about, needed });
  if (!quorum.met)
    return say(ctx, 'script.on-amendment.no-quorum', { ...about, present: quorum.present, needed: quorum.needed });
  if (result.tie) return say(ctx, 'script.on-amendment.second', about);
  return result.yes === result.no && result.yes > 0
    ? say(ctx, 'script.on-amendment.divided', about)
    : say(ctx, 'script.on-amendment.lost', { ...about, needed });
}

function outcomeOfMotion(
  ctx: LanguageCtx,
  about: ReturnType<typeof draft>,
  { result, finding }: { readonly result: VoteResult; readonly finding: NonNullable<VoteView['finding']> },
): ScriptLine {
  const { needed } = result;
  const { quorum } = finding.value;
  if (result.carried) return say(ctx, 'script.on-motion.carried', { ...about, needed });
  if (!quorum.met)
    return say(ctx, 'script.on-motion.no-quorum', { ...about, present: quorum.present, needed: quorum.needed });
  return result.yes === result.no && result.yes > 0
    ? say(ctx, 'script.on-motion.divided', about)
    : say(ctx, 'script.on-motion.lost', { ...about, needed });
}

function withdrawn(ctx: LanguageCtx, proposal: ProposalView): readonly ScriptLine[] {
  return [say(ctx, isAmendment(proposal) ? 'script.on-amendment.withdrawn' : 'script.withdrawn', draft(ctx, proposal))];
}
