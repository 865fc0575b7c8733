import type { ReactNode } from 'react';
import { WithSymbols } from '../../web/components/symbol.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { sizeOf, unparted } from '../../web/text-size.ts';
import type { HallView } from '../hall-view.ts';
import { type HallPartProps, itemTitle, Top } from './hall-top.tsx';

/** A vote or a lot that was taken back, a ballot that was annulled: what it was, and that nothing came of it. No figures, no reason. */
export function Undone({ ctx, view }: HallPartProps): ReactNode {
  const said = saidOf(ctx, view);
  if (!said) return null;
  const { what, means, election } = said;
  return (
    <>
      <Top ctx={ctx} view={view} title={election ?? itemTitle(ctx, view)} />
      <section className="speaking hall-standing">
        <div>
          <p className={`name ${sizeOf(what, [60, 120, 240]) ?? ''}`.trim()} data-say="polite">
            <WithSymbols text={unparted(what)} />
          </p>
          <p className="role">{unparted(means)}</p>
        </div>
      </section>
    </>
  );
}

interface Said {
  readonly what: string;
  readonly means: string;
  /** title of the election; null for a vote */
  readonly election: string | null;
}

function saidOf(ctx: LanguageCtx, { turn, vote, ballot, proposals, elections }: HallView): Said | null {
  if (turn?.act === 'vote.taken-back') {
    // The symbol alone: the title may be revised from now on.
    const symbol = proposals.find(({ id }) => id === vote?.proposal)?.symbol ?? '';
    const what = ctx.t('meetings.hall.taken-back.vote', { symbol });
    return { what, means: ctx.t('meetings.hall.taken-back.vote.means'), election: null };
  }
  if (!ballot) return null;
  const title = elections.find(({ id }) => id === ballot.election)?.title;
  const name = { ballot: ctx.ordinal(ballot.number, 'ballot') };
  const annulled = turn?.act === 'ballot.annulled';
  return {
    what: ctx.t(annulled ? 'meetings.ballot.annulled' : 'meetings.hall.taken-back.lot', name),
    means: ctx.t(annulled ? 'meetings.hall.annulled.means' : 'meetings.hall.taken-back.lot.means'),
    election: title ? ctx.text(title) : null,
  };
}
