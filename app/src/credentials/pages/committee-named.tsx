import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { cityAt } from '../../sessions/index.ts';
import { Cite } from '../../web/components/ruling.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { ruleOn } from '../facts.ts';
import type { CredentialsView } from '../reads.ts';

/** Who is in the Credentials Committee, since when, and who chairs it; before that who appoints it, when, by which rule. */
export function CommitteeNamed({
  ctx,
  view: { session, committee, names, appointBy },
}: {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
}): ReactNode {
  const cite = (
    <span className="cite">
      <Cite ctx={ctx} provision={ruleOn.committee} />
    </span>
  );
  if (committee === null)
    return (
      <p>
        {ctx.t('credentials.committee.to-appoint', {
          when: appointBy === null ? 'none' : ctx.date(appointBy, 'long'),
        })}{' '}
        {cite}
      </p>
    );
  const { members, appointedAt, chair } = committee;
  return (
    <>
      <p>
        {ctx.t('credentials.committee.is', {
          day: ctx.date(appointedAt, 'long', cityAt(session, appointedAt)),
        })}{' '}
        {cite}
      </p>
      <ul className="plain nine">
        {members
          .map((state) => nameOf(ctx, names, state))
          .toSorted(ctx.compare)
          .map((name) => (
            <li key={name}>{name}</li>
          ))}
      </ul>
      <p>
        {chair === null
          ? ctx.t('credentials.chair.none')
          : ctx.t('credentials.chair.is', { state: nameOf(ctx, names, chair.state) })}
      </p>
    </>
  );
}
