import type { LanguageCtx } from '../../web/ctx.ts';
import type { ElectionView } from '../view.ts';

/** One sentence: how many seats, in how many ballots, when; as far as it is published. */
export function electionLede(ctx: LanguageCtx, view: ElectionView): string {
  if (view.kind === 'acclamations') return ctx.t('elections.lede.acclamations');
  const { status, majority, elected } = view;
  const seats = view.seats ?? elected.length;
  const filled = elected.length;
  if (status === 'forecast') return ctx.t('elections.lede.forecast', { seats });
  if (status === 'open') {
    const now = ballotNow(ctx, view);
    const ballots = held(view).length;
    if (now === null) return ctx.t('elections.lede.open', { filled, seats, ballots });
    const so =
      ballots === 0
        ? ctx.t('elections.lede.seats', { seats })
        : ctx.t('elections.lede.open', { filled, seats, ballots });
    return ctx.lang === 'zh' ? `${so}${now}` : `${so} ${now}`;
  }
  const dates = electionDates(ctx, view);
  if (majority?.rule === 'consensus') return ctx.t('elections.lede.consensus', { dates });
  if (filled < seats) return ctx.t('elections.lede.partly', { filled, seats, dates });
  const last = view.ballots.at(-1);
  if (last === undefined || last.to === null) return ctx.t('elections.lede.completed.unknown', { seats, dates });
  return ctx.t('elections.lede.completed', { seats, dates, ballots: last.to });
}

/** Whether the number of ballots is published. */
export function ballotsAreCertain({ ballots }: ElectionView): boolean {
  return ballots.at(-1)?.numberCertain !== false;
}

/** The last ballot until its result is announced: what of it is public already; of an annulled one, that it is held again. */
function ballotNow(ctx: LanguageCtx, { ballots }: ElectionView): string | null {
  const ballot = ballots.at(-1);
  if (ballot === undefined || ballot.from === null) return null;
  const { status } = ballot;
  if (status !== 'open' && status !== 'counted' && status !== 'annulled') return null;
  return ctx.t(`elections.lede.ballot.${status}`, {
    ballot: ctx.ordinal(ballot.from, 'ballot'),
    issued: ballot.issued ?? 0,
    papers: ballot.papers?.value ?? 0,
  });
}

function held(view: ElectionView) {
  return view.ballots.filter(({ status }) => status === 'announced');
}

export function electionDates(ctx: LanguageCtx, { dates, origin }: ElectionView): string {
  if (dates === null) return ctx.t(origin === 'plenary' ? 'elections.not-yet' : 'elections.dates.unknown');
  return dates.first === dates.last ? ctx.date(dates.first) : ctx.dateRange(dates.first, dates.last);
}
