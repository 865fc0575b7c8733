import type { Region, RequirementKey } from '@plenary/rules';
import type { LanguageCtx } from '../../web/ctx.ts';
import { chosen, type LanguageMap, langs } from '../../words/languages.ts';
import { format } from '../../words/messages.ts';
import type { BallotView, CandidateView, ElectionView, SessionOfElection } from '../view.ts';

/** "7", "1 to 4", "5 and later": the ballot as the head of a column. */
export function ballotNumber(ctx: LanguageCtx, { from, to, status }: BallotView): string {
  if (from === null) return to === null ? ctx.t('elections.ballot.later') : ctx.t('elections.ballot.to', { to });
  if (to === null) return ctx.t('elections.ballot.from', { from });
  if (from !== to) return ctx.t('elections.ballot.range', { from, to });
  return status === 'annulled' ? ctx.t('elections.ballot.annulled', { ballot: from }) : String(from);
}

/** "Tenth ballot" where it has one number, else "Ballot 1 to 4". */
export function ballotName(ctx: LanguageCtx, ballot: BallotView): string {
  const { from, to, status } = ballot;
  if (from !== null && from === to && status !== 'annulled') return ctx.ordinal(from, 'ballot');
  if (from === null)
    return to === null ? ctx.t('elections.ballot.name.later') : ctx.t('elections.ballot.name.to', { to });
  if (to === null) return ctx.t('elections.ballot.name.from', { from });
  if (from !== to) return ctx.t('elections.ballots.numbers', { ballots: ballotNumber(ctx, ballot) });
  return ctx.t('elections.ballot.number', { ballot: ballotNumber(ctx, ballot) });
}

export function ballotById(view: ElectionView, id: string | null): BallotView | null {
  return view.ballots.find((ballot) => ballot.id === id) ?? null;
}

export function groupName(ctx: LanguageCtx, region: Region): string {
  return ctx.t(`membership.group.${region}.short`);
}

export function requirementName(ctx: LanguageCtx, key: RequirementKey): string {
  switch (key) {
    case 'listA':
    case 'listB':
    case 'female':
    case 'male':
      return ctx.t(`elections.key.${key}`);
    default:
      return groupName(ctx, key);
  }
}

export function sessionName(ctx: LanguageCtx, session: SessionOfElection): string {
  const { number, title, resumption } = session;
  const name =
    number !== null && title === null ? ctx.ordinal(number, 'session') : title === null ? '' : ctx.text(title);
  return resumption === null ? name : ctx.t('elections.resumed', { session: name, n: resumption });
}

/** The year stands in the title, because elections of different years have the same name. */
export function electionTitle({ title, origin, dates }: ElectionView): LanguageMap {
  if (origin === 'plenary' || dates === null) return title;
  const year = dates.first.slice(0, 4);
  const withYear = langs.flatMap((lang) => {
    const own = title[lang];
    return own === undefined ? [] : [[lang, format(lang, 'elections.title.year', { title: own, year }).text]];
  });
  return { ...title, ...Object.fromEntries(withYear) };
}

/** Whether the title stands in the words, and the language, of its source. */
export function isAsInSource(ctx: LanguageCtx, { title, origin }: ElectionView): boolean {
  return origin === 'archive' && chosen(title, ctx.lang).lang !== ctx.lang;
}

/** An archived election is named by its year; the name of one that is run here says nothing. */
export function yearOf(view: ElectionView): string | null {
  const named = view.origin === 'archive' ? view.id.slice(0, 4) : null;
  return view.dates?.first.slice(0, 4) ?? named;
}

export function isOut(candidate: CandidateView): boolean {
  return candidate.outcome === 'withdrew' || candidate.outcome === 'removed' || candidate.outcome === 'either';
}
