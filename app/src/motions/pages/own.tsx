import type { MotionKind } from '@plenary/rules';
import type { ReactNode } from 'react';
import type { Objection } from '../../door/objection.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { appealRuling } from '../appeal-ruling.ts';
import { aboutProposal, isDecided, makeMotion, movable } from '../make-motion.ts';
import { standingOf } from '../motions-in.ts';
import { raisePointOfOrder } from '../raise-point-of-order.ts';
import type { MotionsView } from '../view.ts';
import { withdrawMotion } from '../withdraw-motion.ts';

/** Why each may not be moved now; what is not named may be. */
export type NotNow = Readonly<Partial<Record<MotionKind, Objection>>>;

interface Props {
  readonly ctx: Ctx;
  readonly view: MotionsView;
  readonly state: string;
  readonly notNow: NotNow;
  /** a vote is in progress */
  readonly voting: boolean;
}

/** For a delegation: one control with all that it may move now, and the rest with the reason. */
export function OwnMotions({ ctx, view, state, notNow, voting }: Props): ReactNode {
  const { meeting } = view;
  const hidden = { meeting, state };
  const point = { ...hidden, ...(voting ? { onVoting: 'yes' } : {}) };
  const was = [raisePointOfOrder, appealRuling, makeMotion].some((act) => refused(ctx, act, hidden));
  const own = view.motions.filter((motion) => motion.state === state && standingOf(motion) === 'pending');
  const open = movable.filter((kind) => notNow[kind] === undefined);
  const barred = (['pointOfOrder', 'appeal', ...movable] as const).filter((kind) => notNow[kind] !== undefined);
  return (
    <details open={was}>
      <summary>{ctx.t('motions.own')}</summary>
      <div className="stack gap-s mt-s">
        {own.map(({ id, kind }) => (
          <Form key={id} ctx={ctx} act={withdrawMotion} hidden={{ meeting, motion: id }}>
            <Button wide>{ctx.t('motions.own.withdraw', { motion: ctx.t(`rules.motion.${kind}`) })}</Button>
          </Form>
        ))}
        {!notNow.pointOfOrder && (
          <Form ctx={ctx} act={raisePointOfOrder} hidden={point}>
            <Button wide large>
              {ctx.t(voting ? 'motions.own.point-on-voting' : 'motions.own.point')}
            </Button>
          </Form>
        )}
        {!notNow.appeal && (
          <Form ctx={ctx} act={appealRuling} hidden={hidden}>
            <Button wide>{ctx.t('motions.own.appeal')}</Button>
          </Form>
        )}
        {open.map((kind) => (
          <Move key={kind} ctx={ctx} view={view} hidden={{ ...hidden, kind }} kind={kind} />
        ))}
        {barred.length > 0 && (
          <>
            <p className="small mute nomargin">{ctx.t('motions.own.not-now')}</p>
            <ul className="small mute nomargin">
              {barred.map((kind) => {
                const why = notNow[kind];
                return (
                  <li key={kind}>
                    {ctx.t(`rules.motion.${kind}`)}
                    {ctx.colon}
                    {why && objectionText(ctx, why)}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function Move({
  ctx,
  view,
  hidden,
  kind,
}: {
  readonly ctx: Ctx;
  readonly view: MotionsView;
  readonly hidden: { readonly meeting: string; readonly state: string; readonly kind: string };
  readonly kind: (typeof movable)[number];
}): ReactNode {
  const needs = aboutProposal[kind];
  const state = stateOf(ctx, makeMotion, hidden);
  const drafts = view.drafts.filter((draft) => (needs === 'open' ? draft.status === 'submitted' : isDecided(draft)));
  return (
    <Form ctx={ctx} act={makeMotion} hidden={hidden} state={state}>
      {needs !== undefined && (
        <Select
          ctx={ctx}
          state={state}
          name="about"
          optional={false}
          label={ctx.t('motions.own.about')}
          options={drafts.map(({ id, symbol }) => ({ value: id, label: symbol }))}
        />
      )}
      <Button wide>{ctx.t(`rules.motion.${kind}`)}</Button>
    </Form>
  );
}
