import type { MeetingView } from '../business/index.ts';
import type { Step } from './chair-steps.ts';
import { undecided } from './script/script.ts';

/** What the chair does next: one of its acts, what others do first, or the page on which it is done. */
export type NextStep =
  | { readonly kind: 'act'; readonly step: Step }
  | { readonly kind: 'presence' | 'votes' | 'roll-call' | 'count' | 'lot' };

/** What a chair usually does first, when several things may be done. An item is concluded before another is taken up. */
const usual: readonly string[] = [
  'open-meeting',
  'announce-result',
  'close-vote',
  'announce-ballot',
  'give-floor',
  'end-speech',
  'declare-elected',
  'open-ballot',
  'adopt-by-consensus',
  'open-vote',
  'conclude-item',
  'take-up-item',
  'close-meeting',
];

/** There always is one until the meeting is closed; null from then on. It is what the script leads to. */
export function nextStep(view: MeetingView, steps: readonly Step[]): NextStep | null {
  const { meeting, vote, ballot } = view;
  const { status } = meeting;
  if (status === 'closed' || status === 'cancelled') return null;
  const now = steps.filter(({ objections }) => objections.length === 0);
  // While seats are called the closing comes last: it may be done, and is not what the hand finds first.
  if (vote?.status === 'open' && vote.rollCall?.next != null) return { kind: 'roll-call' };
  if (vote?.status === 'open' && !now.some(({ command }) => command.name === 'close-vote')) return { kind: 'votes' };
  if (ballot?.status === 'open') return { kind: 'count' };
  const lot = steps.some(({ objections }) => objections.some(({ code }) => code === 'lot-first'));
  const order = inOrder(view);
  const step = order.flatMap((name) => now.filter(({ command }) => command.name === name))[0];
  // Another election under the item does not begin while the lot of one is to be drawn.
  if (lot && (step === undefined || order.indexOf(step.command.name) >= order.indexOf('open-ballot')))
    return { kind: 'lot' };
  if (step) return { kind: 'act', step };
  return { kind: status === 'scheduled' ? 'presence' : 'votes' };
}

/** After an equally divided vote the second one comes before the question whether there is consensus. */
function inOrder(view: MeetingView): readonly string[] {
  return undecided(view)?.secondVote ? ['give-floor', 'end-speech', 'open-vote', ...usual] : usual;
}
