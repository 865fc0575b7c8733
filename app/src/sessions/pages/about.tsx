import type { ReactNode } from 'react';
import type { LibraryDocument } from '../../documents/index.ts';
import { isAdopted } from '../../documents/index.ts';
import { confidenceOf, type SessionRecord } from '../../reference/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ArchivedSession, ElectionOfSession } from '../archive.ts';
import { electedBody } from '../elected-bodies.ts';
import { ballotsOf } from './held-elections.tsx';

interface Props {
  readonly ctx: LanguageCtx;
  readonly session: ArchivedSession;
  readonly documents: readonly LibraryDocument[];
}

/** What a session was about, in a few sentences. They say only what the data are sure of; what is not sure stands below with its mark. */
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
  const sure = elections.filter(({ record }) => confidenceOf(record, 'body') !== 'unverified');
  const who = [...new Set(sure.flatMap((election) => electedIn(ctx, election) ?? []))];
  const sentences = [
    who.length > 0 ? ctx.t('sessions.about.elected', { who: ctx.list(who) }) : null,
    meeting.kind === 'session' ? budgetSaid(ctx, meeting.record.budget) : null,
    resolutionsSaid(ctx, session, documents.filter(isAdopted)),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

/** "6 judges in 11 ballots"; null for what is decided like an election and is none. */
function electedIn(ctx: LanguageCtx, { record, view }: ElectionOfSession): string | null {
  const { kind, seats } = electedBody(record.body);
  if (kind === null || kind === 'presidency' || kind === 'externalAuditor' || kind === 'registrar') return null;
  const who = ctx.t('sessions.about.who', { kind, n: record.elected?.length ?? seats ?? 0 });
  const ballots = kind === 'judges' && view !== null ? ballotsOf(view) : null;
  return ballots === null ? who : ctx.t('sessions.about.ballots', { who, n: ballots });
}

function budgetSaid(ctx: LanguageCtx, budget: SessionRecord['budget']): string | null {
  const { totalEur, financialYear } = budget;
  if (totalEur === null || confidenceOf(budget, 'totalEur') === 'unverified') return null;
  const difference = fromProposal(budget);
  return ctx.t('sessions.about.budget', {
    year: financialYear,
    money: ctx.money(BigInt(totalEur) * 100n),
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
