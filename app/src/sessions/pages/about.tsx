import type { ReactNode } from 'react';
import type { LibraryDocument } from '../../documents/index.ts';
import { isAdopted } from '../../documents/index.ts';
import { confidenceOf, type SessionRecord } from '../../reference/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ArchivedSession } from '../archive.ts';
import { type ElectedKind, whoElected } from '../who-elected.ts';
import { ballotsOf } from './held-elections.tsx';

interface Props {
  readonly ctx: LanguageCtx;
  readonly session: ArchivedSession;
  readonly documents: readonly LibraryDocument[];
}

/** What a session was about, in a few sentences. What was elected and is not sure is named apart, and no number of what is partly unsure. */
export function About({ ctx, session, documents }: Props): ReactNode {
  const sentences = aboutSession({ ctx, session, documents });
  if (sentences.length === 0) return null;
  return (
    <section className="prose" aria-labelledby="about">
      <h2 className="vh" id="about">
        {ctx.t('sessions.about')}
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

export function aboutSession({ ctx, session, documents }: Props): readonly string[] {
  const { meeting, elections } = session;
  if (meeting.kind === 'session' && meeting.record.future) return [];
  const elected = whoElected(elections);
  const sentences = [
    electedSaid(
      ctx,
      'sessions.about.elected',
      elected.filter(({ sure }) => sure !== 'none'),
    ),
    electedSaid(
      ctx,
      'sessions.about.elected-unsure',
      elected.filter(({ sure }) => sure === 'none'),
    ),
    meeting.kind === 'session' ? budgetSaid(ctx, meeting.record.budget) : null,
    resolutionsSaid(ctx, session, documents.filter(isAdopted)),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function electedSaid(
  ctx: LanguageCtx,
  sentence: 'sessions.about.elected' | 'sessions.about.elected-unsure',
  elected: readonly ElectedKind[],
): string | null {
  const president = elected.findIndex(({ kind }) => kind === 'president');
  const who = elected
    .filter(({ kind }) => kind !== 'presidency')
    .map((one, i) => whoSaid(ctx, one, president >= 0 && president < i));
  return who.length === 0 ? null : ctx.t(sentence, { who: ctx.list(who) });
}

/** "6 judges in 11 ballots"; no number where it is not sure of all. The members of the Bureau are "the other members" only after its President. */
function whoSaid(ctx: LanguageCtx, { kind, count, sure, elections }: ElectedKind, afterPresident: boolean): string {
  const who = ctx.t('sessions.about.who', {
    kind: kind === 'bureau' && afterPresident ? 'otherMembers' : kind,
    n: sure === 'some' ? 0 : (count ?? 0),
  });
  const [only] = elections;
  const view = kind === 'judges' && elections.length === 1 ? only?.view : null;
  const ballots = view == null ? null : ballotsOf(view);
  return ballots === null ? who : ctx.t('sessions.about.ballots', { who, n: ballots });
}

function budgetSaid(ctx: LanguageCtx, budget: SessionRecord['budget']): string | null {
  const { totalEur, financialYear } = budget;
  if (totalEur === null || confidenceOf(budget, 'totalEur') === 'unverified') return null;
  const difference = fromProposal(budget);
  const withoutLoan = difference === null ? null : budget.totalExcludingHostStateLoanEur;
  return ctx.t('sessions.about.budget', {
    year: financialYear,
    money: ctx.money(BigInt(totalEur) * 100n),
    compared: withoutLoan === null ? 'total' : 'withoutLoan',
    withoutLoan: ctx.money(BigInt(withoutLoan ?? 0) * 100n),
    than: difference === null || difference === 0 ? 'unknown' : difference < 0 ? 'less' : 'more',
    difference: ctx.money(BigInt(Math.abs(difference ?? 0)) * 100n),
  });
}

/**
 * Euros by which what was adopted differs from what the Court had proposed; null where either is not known, not sure or rounded (to ten
 * thousands). Where the total without the host State loan is given, the proposal is without it too.
 */
export function fromProposal(budget: SessionRecord['budget']): number | null {
  const compared = budget.totalExcludingHostStateLoanEur === null ? 'totalEur' : 'totalExcludingHostStateLoanEur';
  const { proposedEur, [compared]: adopted } = budget;
  if (adopted === null || proposedEur === null || proposedEur % 10_000 === 0) return null;
  const isSure = [compared, 'proposedEur'].every((field) => confidenceOf(budget, field) !== 'unverified');
  return isSure ? adopted - proposedEur : null;
}

function resolutionsSaid(
  ctx: LanguageCtx,
  { meeting: { record } }: ArchivedSession,
  listed: readonly LibraryDocument[],
): string | null {
  const { count, confidence } = record.resolutions;
  if (count === null || count === 0 || confidence === 'unverified') return null;
  const byConsensus = listed.filter(
    (one) => one.adoptedByConsensus === true && confidenceOf(one, 'adoptedByConsensus') !== 'unverified',
  );
  return ctx.t('sessions.about.resolutions', {
    n: count,
    how: count > 1 && listed.length === count && byConsensus.length === count ? 'consensus' : 'unknown',
  });
}
