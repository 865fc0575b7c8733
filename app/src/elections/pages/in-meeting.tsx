import type { ReactNode } from 'react';
import { nameOf } from '../../meetings/index.ts';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { BallotNow, ElectionLink } from '../ballot-now.ts';
import type { ElectedIn } from '../in-meeting.ts';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly view: Pick<ElectedIn, 'ballot'> & { readonly names: ReadonlyMap<string, LanguageMap> };
}

/** One election with its own ballot and whom it has elected: of two under one item each has its box. */
export function ElectionNow({ ctx, view, election }: PartProps & { readonly election: ElectionLink }): ReactNode {
  const { id, title, ballot, elected, electedNames, seats, status } = election;
  const heading = `ballot-now-${id}`;
  const under = ballot?.status === 'open' || ballot?.status === 'counted';
  return (
    <section className="votebox stack" aria-labelledby={heading} data-key={id}>
      <p className="row row-end" data-say="polite">
        <span className={under ? 'lamp' : 'small mute'}>{ballotWords(ctx, { ballot, status })}</span>
        <span className="small">{ctx.t('meetings.seats-filled', { filled: elected, seats })}</span>
      </p>
      <h2 id={heading}>
        <a href={ctx.href(`/elections/${id}`)}>
          <Text ctx={ctx} map={title} />
        </a>
      </h2>
      {under && view.ballot?.id === ballot.id && <OnTheBallot ctx={ctx} view={view} ballot={view.ballot} />}
      {electedNames.length > 0 && (
        <p>
          {ctx.t('meetings.election.elected', {
            n: electedNames.length,
            names: electedNames.map(({ name }) => name).join(ctx.semicolon),
          })}
        </p>
      )}
    </section>
  );
}

/** For whom votes can be given in this ballot, each with the State: what a delegation has on its paper. */
function OnTheBallot({ ctx, view, ballot }: PartProps & { readonly ballot: BallotNow }): ReactNode {
  const { id, standing } = ballot;
  return (
    <details data-key={`standing ${id}`}>
      <summary>{ctx.t('meetings.election.standing', { n: standing.length })}</summary>
      <ul className="reasons">
        {standing.map(({ id, name, nationality }) => (
          <li key={id}>
            <span>
              <b dir="auto">{name}</b>
              {ctx.comma}
              {nameOf(view, ctx.text, nationality)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where an election stands: complete, or at a ballot of its own, or before its first. */
export function ballotWords(ctx: LanguageCtx, { ballot, status }: Pick<ElectionLink, 'ballot' | 'status'>): string {
  if (status === 'completed') return ctx.t('meetings.election.complete');
  return ballot
    ? ctx.t(`meetings.ballot.${ballot.status}`, { ballot: ctx.ordinal(ballot.number, 'ballot') })
    : ctx.t('meetings.ballot.none');
}
