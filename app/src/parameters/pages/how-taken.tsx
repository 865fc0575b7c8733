import type { ReactNode } from 'react';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { FormState } from '../../web/form-state.ts';

/** What was counted when hands were shown. */
export function ShowOfHands({ ctx, state }: { readonly ctx: Ctx; readonly state: FormState }): ReactNode {
  const field = { ctx, state } as const;
  return (
    <div className="row">
      <Field {...field} name="inFavour" optional label={ctx.t('taken.in-favour')} />
      <Field {...field} name="against" optional label={ctx.t('taken.against')} />
      <Field {...field} name="abstaining" optional label={ctx.t('taken.abstaining')} />
    </div>
  );
}
