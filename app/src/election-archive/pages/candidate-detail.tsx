import { Fragment, type ReactNode } from 'react';
import { Doubt } from '../../web/components/source.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { CandidateView } from '../view.ts';
import { groupName } from './words.ts';

type Field = CandidateView['unverified'][number];

/** "Tunisia, list B, African, male"; what is not known of the candidate is left out here and said in the table. */
export function CandidateDetail({
  ctx,
  candidate,
}: {
  readonly ctx: LanguageCtx;
  readonly candidate: CandidateView;
}): ReactNode {
  const { nationality, list, region, gender, unverified } = candidate;
  const known: readonly (readonly [Field, string | null])[] = [
    ['nationality', nationality && ctx.text(nationality.name)],
    ['list', list && ctx.t(`elections.list.${list}`)],
    ['region', region && groupName(ctx, region)],
    ['gender', gender && ctx.t(`elections.gender.${gender}`)],
  ];
  return known
    .filter(([, words]) => words !== null)
    .map(([field, words], place) => (
      <Fragment key={field}>
        {place > 0 && ctx.comma}
        <Doubt ctx={ctx} confidence={unverified.includes(field) ? 'unverified' : 'sourced'}>
          {words}
        </Doubt>
      </Fragment>
    ));
}
