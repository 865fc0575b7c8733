import type { LanguageCtx } from '../../web/ctx.ts';
import type { ElectionView } from '../view.ts';

/** One sentence: how many seats, in how many ballots, when; as far as it is published. */
export function electionLede(ctx: LanguageCtx, view: ElectionView): string {
  if (view.kind === 'acclamations') return ctx.t('elections.lede.acclamations');
  const { status, majority, elected } = view;
  const seats = view.seats ?? elected.length;
  const filled = elected.length;
  if (status === 'forecast') return ctx.t('elections.lede.forecast', { seats });
  if (status === 'open') return ctx.t('elections.lede.open', { filled, seats, ballots: held(view).length });
  const dates = electionDates(ctx, view);
  if (majority?.rule === 'consensus') return ctx.t('elections.lede.consensus', { dates });
  if (filled < seats) return ctx.t('elections.lede.partly', { filled, seats, dates });
  const last = view.ballots.at(-1);
  if (last === undefined || last.to === null) return ctx.t('elections.lede.completed.unknown', { seats, dates });
  if (!last.numberCertain) return ctx.t('elections.lede.completed.unverified', { seats, dates, ballots: last.to });
  return ctx.t('elections.lede.completed', { seats, dates, ballots: last.to });
}

function held(view: ElectionView) {
  return view.ballots.filter(({ status }) => status === 'announced');
}

export function electionDates(ctx: LanguageCtx, { dates, origin }: ElectionView): string {
  if (dates === null) return ctx.t(origin === 'plenary' ? 'elections.not-yet' : 'elections.dates.unknown');
  return dates.first === dates.last ? ctx.date(dates.first) : ctx.dateRange(dates.first, dates.last);
}
