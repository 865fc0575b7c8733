import type { ReactNode } from 'react';
import { nameOf, type StateNames, type StateRecord } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import type { Ctx } from '../../web/ctx.ts';

/** What the number of States Parties rests on without proof: withdrawals that may have been taken back. */
export function OpenEnds({
  ctx,
  names,
  left,
  quiet = false,
}: {
  readonly ctx: Ctx;
  readonly names: StateNames;
  readonly left: readonly StateRecord[];
  /** beside other things, on a page that is about them */
  readonly quiet?: boolean;
}): ReactNode {
  return left.filter(mayBeTakenBack).map((state) => {
    const said = ctx.t('membership.former.open', {
      state: nameOf(ctx, names, state.iso3),
      notified: ctx.date(state.withdrawals.at(-1)?.notified ?? ''),
      until: ctx.date(state.partyUntil ?? ''),
    });
    return quiet ? (
      <p key={state.iso3} className="small mute mt-s">
        {said}
      </p>
    ) : (
      <Notice key={state.iso3} s="wait">
        {said}
      </Notice>
    );
  });
}

/** Gone by the notice alone: whether it was rescinded before it took effect was not checked. */
function mayBeTakenBack({ partyUntil, withdrawals }: StateRecord): boolean {
  const last = withdrawals.at(-1);
  return (
    partyUntil !== null && last !== undefined && last.notified !== null && last.unverifiedFields.includes('rescinded')
  );
}
