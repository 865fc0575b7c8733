import { type OrderedPlace, type OrderPolicy, orderPolicies } from '@plenary/rules';
import type { ReactNode } from 'react';
import { type FloorView, orderSpeakers, policyName, whyName } from '../../floor/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';

/** An order that was looked at, and how the list would stand. */
export interface LookedAt {
  readonly policy: OrderPolicy;
  readonly places: readonly OrderedPlace[];
}

interface OrderProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  readonly looked: LookedAt | null;
}

/** The orders that the chair may choose by name. Each is looked at before it is applied. */
export function OrderOfList({ ctx, view, looked }: OrderProps): ReactNode {
  const { order, meeting, session } = view;
  const href = (policy: OrderPolicy) => `${ctx.href(`/meetings/${meeting.id}/speakers`)}?order=${policy}#order`;
  return (
    <div className="stack gap-m mt-s">
      {order && (
        <p className="small">
          {ctx.t('meetings.desk.order.now', {
            policy: policyName(ctx, order.policy),
            time: ctx.timeIn(order.at, session.city),
            reason: order.reason,
          })}
        </p>
      )}
      <ul className="reasons">
        {orderPolicies.map((policy) => (
          <li key={policy}>
            <a href={href(policy)} aria-current={looked?.policy === policy ? 'true' : undefined}>
              {policyName(ctx, policy)}
            </a>
          </li>
        ))}
      </ul>
      {looked && <Preview ctx={ctx} view={view} looked={looked} />}
    </div>
  );
}

function Preview({ ctx, view, looked }: OrderProps & { readonly looked: LookedAt }): ReactNode {
  const { policy, places } = looked;
  const { meeting, waiting } = view;
  const hidden = { meeting: meeting.id, policy };
  const state = stateOf(ctx, orderSpeakers, hidden);
  const placeNow = new Map(waiting.map(({ id }, nth) => [id, nth]));
  return (
    <div>
      <h3 className="h nomargin">{ctx.t('meetings.desk.order.would', { policy: policyName(ctx, policy) })}</h3>
      <ol className="speakers">
        {places.map(({ id, why }, nth) => {
          const one = waiting.find((each) => each.id === id);
          return (
            <li key={id}>
              <span className="pos">{ctx.number(nth + 1)}</span>
              <span className="who">
                {one ? nameOf(view, ctx.text, one.state) : id}
                <small>{whyName(ctx, why)}</small>
              </span>
              <span className="est">
                {placeNow.get(id) === nth
                  ? ctx.t('meetings.desk.order.same')
                  : ctx.t('meetings.desk.order.was', { place: (placeNow.get(id) ?? 0) + 1 })}
              </span>
            </li>
          );
        })}
      </ol>
      <Form ctx={ctx} act={orderSpeakers} then={`/meetings/${meeting.id}/speakers`} hidden={hidden} basedOn={view.seen}>
        <Field
          ctx={ctx}
          state={state}
          name="reason"
          label={ctx.t('meetings.take-back.reason')}
          hint={ctx.t('meetings.take-back.reason.hint')}
        />
        <Button kind="main">{ctx.t('meetings.desk.order.do')}</Button>
      </Form>
    </div>
  );
}
