import { no } from '../door/objection.ts';
import { duringVoting } from '../meetings/index.ts';
import { noAppeal } from './appeal-ruling.ts';
import { aboutProposal, isDecided, movable } from './make-motion.ts';
import { waitsFor } from './moved.ts';
import type { NotNow } from './pages/own.tsx';
import type { MotionsView } from './view.ts';

/** Why each may not be moved now: the reasons of the commands, as far as the page knows them. */
export function notNow(view: MotionsView, voting: boolean): NotNow {
  const begun = duringVoting({ voteInProgress: voting, ballotInProgress: null });
  const all = (['pointOfOrder', 'appeal', ...movable] as const).map((kind) => {
    const needs = kind === 'pointOfOrder' || kind === 'appeal' ? undefined : aboutProposal[kind];
    const fits = (draft: MotionsView['drafts'][number]) =>
      needs === 'open' ? draft.status === 'submitted' : isDecided(draft);
    const unfit = needs !== undefined && !view.drafts.some(fits) ? no('motion-needs-proposal', { kind, needs }) : null;
    const why =
      (kind === 'pointOfOrder' ? null : begun) ?? waitsFor(view, kind) ?? (kind === 'appeal' ? noAppeal(view) : unfit);
    return [kind, why] as const;
  });
  return Object.fromEntries(all.flatMap(([kind, why]) => (why ? [[kind, why] as const] : [])));
}
