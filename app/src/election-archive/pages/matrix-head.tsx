import type { ReactNode } from 'react';
import { Doubt } from '../../web/components/source.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BallotView } from '../view.ts';
import { ballotNumber, groupName } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly ballots: readonly BallotView[];
}

/** The numbers of the ballots, and under them the days on which they were held. */
export function BallotHead({ ctx, ballots }: Props): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {ctx.t('elections.candidate')}
        </th>
        {ballots.map((ballot) => (
          <th key={ballot.id} scope="col" style={{ borderBlockEnd: 0, fontSize: 'var(--t-s)', color: 'var(--ink)' }}>
            <Doubt ctx={ctx} confidence={ballot.numberCertain ? 'sourced' : 'unverified'}>
              {ballotNumber(ctx, ballot)}
            </Doubt>
            {(ballot.status === 'open' || ballot.status === 'counted') && (
              <small>{ctx.t('elections.matrix.pending')}</small>
            )}
            {ballot.group !== null && <small> {groupName(ctx, ballot.group)}</small>}
          </th>
        ))}
      </tr>
      <tr>
        {days(ballots).map(({ first, span }) => (
          <th key={first.id} scope="colgroup" colSpan={span} style={{ paddingBlockStart: 0, textAlign: 'center' }}>
            <DayOf ctx={ctx} ballot={first} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function DayOf({ ctx, ballot }: { readonly ctx: LanguageCtx; readonly ballot: BallotView }): ReactNode {
  const { date, dateCertain } = ballot;
  if (date === null) return ctx.t('elections.matrix.date-not-published');
  return (
    <Doubt ctx={ctx} confidence={dateCertain ? 'sourced' : 'unverified'}>
      {ctx.date(date, 'day')}
    </Doubt>
  );
}

/** Neighbouring ballots of one day, equally sure. */
function days(ballots: readonly BallotView[]): readonly { readonly first: BallotView; readonly span: number }[] {
  const groups: { first: BallotView; span: number }[] = [];
  for (const ballot of ballots) {
    const last = groups.at(-1);
    const same =
      last?.first.date === ballot.date && (ballot.date === null || last.first.dateCertain === ballot.dateCertain);
    if (last !== undefined && same) last.span += 1;
    else groups.push({ first: ballot, span: 1 });
  }
  return groups;
}
