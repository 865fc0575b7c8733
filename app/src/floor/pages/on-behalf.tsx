import { regions } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Field, Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { FormState } from '../../web/form-state.ts';
import type { FloorView } from '../reads.ts';

/** On whose behalf: the own State, a regional group, or another group in words, which others read after the chair's yes. */
export function OnBehalf({
  ctx,
  view,
  state,
}: {
  readonly ctx: Ctx;
  readonly view: FloorView;
  readonly state: FormState;
}): ReactNode {
  const known =
    view.groups.length > 0 ? ` ${ctx.t('meetings.on-behalf.known', { groups: view.groups.join(ctx.semicolon) })}` : '';
  return (
    <>
      <Select
        ctx={ctx}
        state={state}
        name="region"
        label={ctx.t('meetings.on-behalf.label')}
        options={[
          { value: '', label: ctx.t('meetings.on-behalf.own') },
          ...regions.map((region) => ({ value: region, label: ctx.t(`membership.group.${region}`) })),
        ]}
      />
      <Field
        ctx={ctx}
        state={state}
        name="onBehalfOf"
        label={ctx.t('meetings.on-behalf.other')}
        hint={ctx.t('meetings.on-behalf.other.hint') + known}
      />
    </>
  );
}
