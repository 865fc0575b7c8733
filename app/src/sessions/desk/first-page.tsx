import type { ReactNode } from 'react';
import { atEnglish, LanguageFields } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import type { AnnouncedSession } from '../announced-sessions.ts';
import { conveners, createSession } from '../create-session.ts';
import type { SessionRunHere } from '../run-here.ts';
import type { ShownProgramme } from '../slots.ts';
import { standingSaid } from '../standing-said.ts';
import { WhichAnnounced } from './which-announced.tsx';

/** Where the Secretariat begins: the sessions that Plenary runs, and a new one. */
export function DeskPage({
  ctx,
  sessions,
  announced,
}: {
  readonly ctx: Ctx;
  readonly sessions: readonly {
    readonly session: SessionRunHere;
    readonly programmes: readonly ShownProgramme[];
    readonly delegations: number;
  }[];
  readonly announced: readonly AnnouncedSession[];
}): ReactNode {
  return (
    <Page ctx={ctx} title={ctx.t('desk.title')} nav="sessions" indexed={false} follows={['record']}>
      <PageHead title={ctx.t('desk.title')} lede={ctx.t('desk.lede')} />
      <div className="split">
        <Section id="sessions" title={ctx.t('desk.sessions')}>
          {sessions.length === 0 ? (
            <Empty title={ctx.t('desk.sessions.none')}>{ctx.t('desk.sessions.none.what')}</Empty>
          ) : (
            sessions.map(({ session, programmes, delegations }) => (
              <div className="doc" key={session.id}>
                <span className="title">
                  <a href={ctx.href(`/desk/sessions/${session.id}`)}>{ctx.text(session.title)}</a>
                </span>
                <div className="meta">
                  <span>
                    {ctx.cityName(session.city)}
                    {ctx.comma}
                    {ctx.dateRange(session.resumedOn ?? session.starts, session.ends)}
                  </span>
                  {session.demonstration && <Tag>{ctx.t('sessions.demonstration')}</Tag>}
                  <span>{standingSaid(ctx, session)}</span>
                </div>
                <div className="meta">
                  {ctx.t('desk.session.stands', { ...standsOf(session, programmes), delegations })}
                </div>
              </div>
            ))
          )}
        </Section>
        <NewSession ctx={ctx} announced={announced} />
      </div>
    </Page>
  );
}

function standsOf({ agenda }: SessionRunHere, programmes: readonly ShownProgramme[]) {
  return {
    items: agenda.length,
    meetings: programmes.reduce((sum, { held }) => sum + held, 0),
    closed: programmes.reduce((sum, { closed }) => sum + closed, 0),
  };
}

function NewSession({
  ctx,
  announced,
}: {
  readonly ctx: Ctx;
  readonly announced: readonly AnnouncedSession[];
}): ReactNode {
  const state = atEnglish(stateOf(ctx, createSession), 'title');
  const field = { ctx, state } as const;
  return (
    <Section id="new" title={ctx.t('desk.new-session')}>
      <Form ctx={ctx} act={createSession} then="/desk/sessions/{session}" state={state} keep>
        <Select
          {...field}
          name="kind"
          label={ctx.t('desk.kind')}
          options={(['regular', 'special'] as const).map((value) => ({
            value,
            label: ctx.t(`desk.kind.${value}`),
          }))}
        />
        {!ctx.demonstration && <Field {...field} name="number" optional={false} label={ctx.t('desk.number')} />}
        <LanguageFields {...field} name="title" label={ctx.t('desk.session-title')} />
        <Select
          {...field}
          name="city"
          label={ctx.t('desk.city')}
          options={(['The Hague', 'New York'] as const).map((value) => ({ value, label: ctx.cityName(value) }))}
        />
        <Field {...field} name="building" label={ctx.t('desk.building')} />
        <Field {...field} name="starts" label={ctx.t('desk.starts')} />
        <Field {...field} name="ends" label={ctx.t('desk.ends')} />
        <WhichAnnounced {...field} announced={announced} />
        <Convened ctx={ctx} state={state} />
        <Button kind="main" large>
          {ctx.t('desk.create')}
        </Button>
      </Form>
    </Section>
  );
}

/** Who convenes a special session: a regular one needs nobody. It stands open: without it a special one is refused. */
function Convened({ ctx, state }: { readonly ctx: Ctx; readonly state: FormState }): ReactNode {
  const field = { ctx, state } as const;
  return (
    <fieldset className="stack">
      <legend>{ctx.t('desk.special')}</legend>
      <Select
        {...field}
        name="convenedBy"
        optional={false}
        label={ctx.t('desk.convened-by')}
        options={conveners.map((value) => ({ value, label: ctx.t(`desk.convened-by.${value}`) }))}
      />
      <Field {...field} name="requests" label={ctx.t('desk.requests')} hint={ctx.t('desk.requests.hint')} />
      <Field {...field} name="reference" label={ctx.t('desk.convened-reference')} />
    </fieldset>
  );
}
