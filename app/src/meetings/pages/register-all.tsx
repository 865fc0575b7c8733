import type { ReactNode } from 'react';
import { SecretariatOnly } from '../../identity/index.ts';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Objections, refused } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import type { MeetingSeen } from '../reads.ts';
import { registerPresence } from '../register-presence.ts';
import type { SeatOnBoard } from './seatboard.tsx';

export interface RegisterAllProps {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  /** the seats that are not here */
  readonly seats: readonly SeatOnBoard[];
}

/** Before all that are not here are registered at once: how many, which ones, and what rests on it. */
export function RegisterAllPage({ ctx, view, seats }: RegisterAllProps): ReactNode {
  const { id, number } = view.meeting;
  const path = `/meetings/${id}/presence`;
  const title = ctx.t('meetings.presence.all', { n: seats.length });
  const hidden = { meeting: id };
  const meeting = ctx.ordinal(number, 'meeting');
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      session={view.session.id}
      crumbs={[
        { label: ctx.text(view.session.title), path: `/sessions/${view.session.id}` },
        { label: meeting, path: `/meetings/${id}` },
        { label: ctx.t('meetings.presence.title'), path },
      ]}
      indexed={false}
    >
      <PageHead title={title} />
      <SecretariatOnly ctx={ctx}>
        <div className="stack gap-l">
          <Objections
            ctx={ctx}
            objections={refused(ctx, registerPresence, hidden) ? (ctx.refusal?.objections ?? []) : []}
          />
          <Confirm
            ctx={ctx}
            what={title}
            about
            whom={meeting}
            follows={ctx.t('meetings.presence.all.follows')}
            change={path}
            back={ctx.t('meetings.presence.all.not')}
            verb={title}
            form={{
              act: registerPresence,
              hidden,
              // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
              then: path,
              state: fresh,
              objections: [],
            }}
          >
            <details>
              <summary>{ctx.t('meetings.presence.all.which')}</summary>
              <p>{seats.map(({ name }) => name).join(ctx.comma)}</p>
            </details>
            {seats.map(({ state }) => (
              <input key={state} type="hidden" name="arrived[]" value={state} />
            ))}
          </Confirm>
        </div>
      </SecretariatOnly>
    </Page>
  );
}
