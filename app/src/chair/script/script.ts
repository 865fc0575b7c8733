import type { MeetingView } from '../../business/index.ts';
import { isUnderWay, type ProposalView } from '../../decisions/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { adoptedByConsensus, consensus, secondVote, voteResult, voting, withdrawn } from './decisions.ts';
import { annulled, balloting, ballotResult, candidateGone, lotDrawn, nextBallot } from './elections.ts';
import type { ScriptFacts } from './facts.ts';
import {
  betweenItems,
  cancelled,
  closed,
  giveFloor,
  listClosed,
  ofItem,
  opened,
  opening,
  speaking,
  thanks,
} from './floor.ts';
import { bare, pause, type ScriptLine, say } from './line.ts';

/**
 * What the chair reads aloud now: first the words of what was just done, which stay until the next step is done, then
 * those that lead to the next step. The formulas are a proposal of Plenary; majorities and figures are those of the
 * findings and of the acts.
 */
export function script(ctx: LanguageCtx, facts: ScriptFacts): readonly ScriptLine[] {
  const { view } = facts;
  switch (view.meeting.status) {
    case 'cancelled':
      return cancelled(ctx, facts);
    case 'scheduled':
      return opening(ctx, view);
    case 'closed':
      return closed(ctx, facts);
    case 'open':
      return [...justDone(ctx, facts), ...leadsOn(ctx, facts)];
  }
}

function justDone(ctx: LanguageCtx, facts: ScriptFacts): readonly ScriptLine[] {
  const { view, last } = facts;
  if (!last) return [];
  const { data } = last;
  const proposal = view.proposals.find(({ id }) => id === data.proposal);
  const { vote, ballot } = view;
  switch (last.act) {
    case 'meeting.opened':
      return opened(ctx, view, { present: Number(data.present), needed: Number(data.needed) });
    case 'item.taken-up':
      return ofItem(ctx, view, String(data.item), 'script.item');
    case 'item.concluded':
      return ofItem(ctx, view, String(data.item), 'script.item.concluded');
    case 'floor.ended':
      return thanks(ctx, view, String(data.state));
    case 'speakers-list.closed':
      return listClosed(ctx, view);
    case 'speakers-list.reopened':
      return [say(ctx, 'script.list.reopened')];
    case 'proposal.adopted':
      if (proposal && data.by === 'consensus') return adoptedByConsensus(ctx, proposal);
      return vote ? voteResult(ctx, view, vote) : [];
    case 'proposal.rejected':
    case 'vote.announced':
      return vote ? voteResult(ctx, view, vote) : [];
    case 'proposal.withdrawn':
      return proposal ? withdrawn(ctx, proposal) : [];
    case 'vote.taken-back':
      // The text may have been revised since: its symbol says which it was.
      return proposal ? [say(ctx, 'script.vote.taken-back', { symbol: bare(proposal.symbol) })] : [];
    case 'item.reopened':
      return ofItem(ctx, view, String(data.item), 'script.item.reopened');
    case 'meeting.reopened':
      return [say(ctx, 'script.meeting.reopened')];
    case 'lot.taken-back':
      return [say(ctx, 'script.lot.taken-back')];
    case 'ballot.announced':
      return ballot ? ballotResult(ctx, view, ballot) : [];
    case 'lot.drawn':
      return ballot ? lotDrawn(ctx, view, ballot, data.elected as readonly string[]) : [];
    case 'tie.ended':
      return ballot ? lotDrawn(ctx, view, ballot, data.elected as readonly string[], 'script.tie.ended') : [];
    case 'ballot.annulled':
      return ballot ? annulled(ctx, view, ballot) : [];
    case 'candidate.withdrawn':
    case 'candidate.removed':
      return candidateGone(ctx, facts);
    default:
      return [];
  }
}

function leadsOn(ctx: LanguageCtx, facts: ScriptFacts): readonly ScriptLine[] {
  const { view, round } = facts;
  const { vote, ballot } = view;
  if (vote && isUnderWay(vote)) return voting(ctx, facts, vote);
  if (ballot && (ballot.status === 'open' || ballot.status === 'counted')) return balloting(ctx, view, ballot);
  if (view.speaking) return speaking(ctx, view);
  const item = view.agenda.find(({ id }) => id === view.item);
  if (!item) return betweenItems(ctx, facts);
  if (view.waiting.length > 0) return giveFloor(ctx, view);
  const proposal = undecided(view);
  if (proposal?.secondVote) return secondVote(ctx, proposal);
  if (round) return nextBallot(ctx, view, round);
  if (proposal) return consensus(ctx, proposal);
  return nobodyWaits(ctx, facts, item.number);
}

/** Who wishes to speak is asked while the list is open; of a closed list it is said once that it is at its end. */
function nobodyWaits(ctx: LanguageCtx, { view, last }: ScriptFacts, number: number): readonly ScriptLine[] {
  if (!view.meeting.listClosed) return [say(ctx, 'script.anyone', { number }), pause(ctx, 'script.pause.anyone')];
  const said = last?.act === 'floor.ended' ? [] : [say(ctx, 'script.last-speaker')];
  return [...said, pause(ctx, 'script.pause.conclude')];
}

/** The draft that the Assembly comes to next. */
export function undecided({ proposals }: MeetingView): ProposalView | undefined {
  return proposals.find(({ status }) => status === 'submitted');
}
