import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { countHands } from '../count-hands.ts';

/** What one of the two persons has counted. Nobody sees the count of the other before both are in. */
export function CountHands({
  ctx,
  vote,
  state,
}: {
  readonly ctx: Ctx;
  readonly vote: string;
  /** the delegation that counts; left out for the Secretariat */
  readonly state?: string;
}): ReactNode {
  const hidden = state === undefined ? { vote } : { vote, state };
  const field = { ctx, state: stateOf(ctx, countHands, hidden) } as const;
  return (
    <Form ctx={ctx} act={countHands} hidden={hidden}>
      <div className="row">
        <Field {...field} name="yes" label={ctx.t('web.votes.for')} />
        <Field {...field} name="no" label={ctx.t('web.votes.against')} />
        <Field {...field} name="abstain" label={ctx.t('web.votes.abstain')} />
      </div>
      <Button kind="main">{ctx.t('desk.hands.enter')}</Button>
    </Form>
  );
}
