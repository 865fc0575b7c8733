import type { ReactNode } from 'react';
import { kindOptions } from '../../desk/index.ts';
import { Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { FormState } from '../../web/form-state.ts';

/** Which kind of decision the item usually leads to: the proposals under it are preset with it. */
export function UsualKind({
  ctx,
  state,
  initial,
}: {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly initial?: string | null;
}): ReactNode {
  return (
    <Select
      ctx={ctx}
      state={state}
      name="kind"
      optional={false}
      label={ctx.t('desk.item.kind')}
      hint={ctx.t('desk.item.kind.hint')}
      initial={initial ?? 'none'}
      options={[{ value: 'none', label: ctx.t('desk.item.no-kind') }, ...kindOptions(ctx)]}
    />
  );
}
