import type { ReactNode } from 'react';
import { SecretariatOnly } from '../../identity/index.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, keptRefusal, Objections, refused, stateOf } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { isOver, type MeetingSeen, nameOf } from '../reads.ts';
import { registerPresence } from '../register-presence.ts';
import { Presence } from './parts.tsx';

/** The roll of the meeting, kept by the Secretariat: who has arrived, who has left. */
export function PresencePage({ ctx, view }: { readonly ctx: Ctx; readonly view: MeetingSeen }): ReactNode {
  const meeting = view.meeting.id;
  const option = (state: string) => ({ value: state, label: nameOf(view, ctx.text, state) });
  const sorted = (states: readonly string[]) => states.map(option).toSorted((a, b) => ctx.compare(a.label, b.label));
  const absent = sorted(view.participating.filter((state) => !view.present.includes(state)));
  const present = sorted(view.present);
  const state = stateOf(ctx, registerPresence, { meeting });
  const form = { ctx, act: registerPresence, hidden: { meeting }, state: fresh, objections: [] } as const;
  const forms = (
    <div className="stack gap-xl mt">
      <Section id="absent" title={ctx.t('meetings.presence.arrive')}>
        {absent.length === 0 ? (
          <p className="mute">{ctx.t('meetings.presence.none-left')}</p>
        ) : (
          <div className="stack gap-m">
            <Form {...form}>
              {absent.map(({ value }) => (
                <input key={value} type="hidden" name="arrived[]" value={value} />
              ))}
              <Button>{ctx.t('meetings.presence.all')}</Button>
            </Form>
            <Form {...form}>
              <Options
                ctx={ctx}
                state={state}
                name="arrived[]"
                legend={<span className="vh">{ctx.t('meetings.presence.arrive')}</span>}
                options={absent}
                many
                columns
              />
              <Button kind="main">{ctx.t('meetings.presence.arrive.do')}</Button>
            </Form>
          </div>
        )}
      </Section>
      <Section id="present" title={ctx.t('meetings.presence.leave')}>
        {present.length === 0 ? (
          <p className="mute">{ctx.t('meetings.presence.none-here')}</p>
        ) : (
          <Form {...form}>
            <Options
              ctx={ctx}
              state={state}
              name="left[]"
              legend={<span className="vh">{ctx.t('meetings.presence.leave')}</span>}
              options={present}
              many
              columns
            />
            <Button>{ctx.t('meetings.presence.leave.do')}</Button>
          </Form>
        )}
      </Section>
    </div>
  );
  return (
    <Page
      ctx={ctx}
      title={ctx.t('meetings.presence.title')}
      nav="sessions"
      crumbs={[
        { label: ctx.text(view.session.title), path: `/sessions/${view.session.id}` },
        { label: ctx.ordinal(view.meeting.number, 'meeting'), path: `/meetings/${meeting}` },
      ]}
      live={[`meeting:${meeting}`, `desk:${view.session.id}`]}
      indexed={false}
    >
      <PageHead title={ctx.t('meetings.presence.title')} lede={ctx.t('meetings.presence.lede')} />
      <Presence ctx={ctx} view={view} />
      {isOver(view) ? (
        <p>{ctx.t(view.meeting.status === 'closed' ? 'meetings.presence.closed' : 'meetings.presence.cancelled')}</p>
      ) : view.participating.length === 0 ? (
        <Empty title={ctx.t('meetings.presence.no-delegations')}>{null}</Empty>
      ) : (
        <SecretariatOnly ctx={ctx}>
          {/* The three forms send the same act: what is wrong, or objected to it, stands once, above them. */}
          {refused(ctx, registerPresence, { meeting }) && (
            <div className="mt" {...keptRefusal}>
              <ErrorSummary ctx={ctx} state={state} fields={forms} />
              <Objections ctx={ctx} objections={ctx.refusal?.objections ?? []} refused />
            </div>
          )}
          {forms}
        </SecretariatOnly>
      )}
    </Page>
  );
}
