import type { ReactNode } from 'react';
import { type Desk, deskRow } from '../../desk/index.ts';
import type { Objection } from '../../door/objection.ts';
import { isOver, type MeetingSeen, nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections, refused } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { checkInPerson } from '../check-in-person.ts';
import type { CheckedIn, Read } from '../reads.ts';

export interface DoorPageProps {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  /** what was scanned or typed, and whose code it is; null before one was */
  readonly code: string;
  readonly read: Read | null;
  /** the last ones first */
  readonly registered: readonly CheckedIn[];
  /** just registered: an account */
  readonly done: string | null;
  readonly tabs: Desk['tabs'];
}

/** At the door of a meeting: a code is scanned or typed, name and seat are shown, and one press says that the person is there. */
export function DoorPage({ ctx, view, code, read, registered, done, tabs }: DoorPageProps): ReactNode {
  const { meeting, session } = view;
  const title = ctx.t('check-in.title');
  const path = `/meetings/${meeting.id}/check-in`;
  const just = registered.find(({ account }) => account === done);
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      row={deskRow(ctx, { session, tabs }, 'badges')}
      crumbs={[
        { label: ctx.ordinal(meeting.number, 'meeting'), path: `/meetings/${meeting.id}` },
        { label: ctx.t('meetings.presence.title'), path: `/meetings/${meeting.id}/presence` },
      ]}
      indexed={false}
      follows={[`desk:${session.id}`]}
    >
      <PageHead title={title} {...(read === null ? { lede: ctx.t('check-in.lede') } : {})} compact />
      {just && (
        <Notice s="good">
          {ctx.t('check-in.done', { name: just.name, state: nameOf(view, ctx.text, just.state) })}
        </Notice>
      )}
      {isOver(view) ? (
        <p>{ctx.t(meeting.status === 'closed' ? 'meetings.presence.closed' : 'meetings.presence.cancelled')}</p>
      ) : (
        <>
          {read === null ? null : 'objection' in read ? (
            <Dead ctx={ctx} view={view} code={code} objection={read.objection} />
          ) : (
            <Found ctx={ctx} view={view} code={code} read={read} path={path} />
          )}
          <form className="stack mt" method="get" action={ctx.href(path)} noValidate>
            <div className="field">
              <label htmlFor="code">{ctx.t('check-in.code')}</label>
              <p className="hint" id="code-hint">
                {ctx.t('check-in.code.hint')}
              </p>
              <input
                id="code"
                name="code"
                type="text"
                dir="ltr"
                maxLength={20}
                autoComplete="off"
                autoCapitalize="characters"
                aria-describedby="code-hint"
                // biome-ignore lint/a11y/noAutofocus: one code after the other is scanned here
                autoFocus={read === null || 'objection' in read}
              />
            </div>
            <Button {...(read === null ? { kind: 'main' as const } : {})}>{ctx.t('check-in.look')}</Button>
          </form>
        </>
      )}
      <Section id="registered" title={ctx.t('check-in.registered', { n: registered.length })}>
        <ul className="plain stack gap-s">
          {registered.slice(0, 20).map(({ account, name, state, at }) => (
            <li key={account}>
              <span dir="auto">{name}</span>
              {ctx.comma}
              {nameOf(view, ctx.text, state)}
              {ctx.comma}
              <span className="mute">{ctx.timeIn(at, session.city)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** A code that opens no door: said once, also where it was renewed while its person was asked back. */
function Dead({
  ctx,
  view,
  code,
  objection,
}: Pick<DoorPageProps, 'ctx' | 'view' | 'code'> & { readonly objection: Objection }): ReactNode {
  refused(ctx, checkInPerson, { meeting: view.meeting.id, code });
  return <Objections ctx={ctx} objections={[objection]} refused />;
}

/** Whose code it is, asked back before anything is registered. */
function Found({
  ctx,
  view,
  code,
  read: { person, before },
  path,
}: {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  readonly code: string;
  readonly read: Exclude<Read, { readonly objection: unknown }>;
  readonly path: string;
}): ReactNode {
  const { account, name, state, role } = person;
  const hidden = { meeting: view.meeting.id, account, code };
  const there = view.present.includes(state);
  return (
    <div className="ruling" data-s={before === null ? 'good' : 'wait'}>
      <p className="verdict">
        <span dir="auto">{name}</span>
      </p>
      <p>
        {nameOf(view, ctx.text, state)}
        {ctx.comma}
        {ctx.t(`desk.role.${role}`)}
      </p>
      <p className="small">
        {before === null
          ? ctx.t(there ? 'check-in.seat-there' : 'check-in.seat-not-there')
          : ctx.t('check-in.before', { time: ctx.timeIn(before, view.session.city) })}
      </p>
      <Form ctx={ctx} act={checkInPerson} hidden={hidden} then={`${path}?done=${account}`}>
        <p className="row">
          {before === null ? (
            <Button kind="main" large>
              {ctx.t('check-in.do')}
            </Button>
          ) : (
            <Button>{ctx.t('check-in.same')}</Button>
          )}
          <a href={ctx.href(path)}>{ctx.t('check-in.not')}</a>
        </p>
      </Form>
    </div>
  );
}
