import type { ReactNode } from 'react';
import { Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { FormState } from '../../web/form-state.ts';
import { announcedSaid } from '../announced-said.ts';
import type { AnnouncedSession } from '../announced-sessions.ts';

export interface WhichAnnouncedProps {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly announced: readonly AnnouncedSession[];
  readonly initial?: string | null;
}

/** Which of the sessions that the reference data announce this one is, so that pages do not name both. */
export function WhichAnnounced({ ctx, state, announced, initial }: WhichAnnouncedProps): ReactNode {
  if (announced.length === 0) return null;
  return (
    <Select
      ctx={ctx}
      state={state}
      name="announced"
      optional={false}
      label={ctx.t('desk.session.announced')}
      hint={ctx.t('desk.session.announced.hint')}
      options={[
        { value: 'none', label: ctx.t('desk.session.announced.none') },
        ...announced.map((session) => ({
          value: session.id,
          label: announcedSaid(ctx, session),
        })),
      ]}
      initial={initial ?? 'none'}
    />
  );
}
