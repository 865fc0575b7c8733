import { type SessionStep, sessionStep } from '@plenary/rules';
import type { ReactNode } from 'react';
import type { Objection } from '../../door/objection.ts';
import { type SessionRunHere, standingSaid } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { Page } from '../../web/page.tsx';
import { adjournSession } from '../adjourn-session.ts';
import { closeSession, reopenSession } from '../close-session.ts';
import { betweenMeetings, type CourseFacts } from '../facts.ts';
import { resumeSession } from '../resume-session.ts';

interface Props {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly facts: CourseFacts;
}

/** Where a session stands on its way to its end, and the steps that lead on from there with their words. */
export function CoursePage({ ctx, session, facts }: Props): ReactNode {
  const title = ctx.text(session.title);
  const blocked = betweenMeetings(facts);
  const parts = { ctx, session, facts };
  return (
    <Page
      ctx={ctx}
      title={`${ctx.t('course.title')}${ctx.comma}${title}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: title, path: `/sessions/${session.id}` }]}
      indexed={false}
      follows={['record']}
    >
      <PageHead eyebrow={title} title={ctx.t('course.title')} lede={ctx.t('course.lede')} />
      <div className="stack gap-l">
        {facts.held > 0 && <p>{standingSaid(ctx, session) ?? ctx.t('sessions.stands.on')}</p>}
        {session.standing !== 'closed' && blocked && <Blocked {...parts} blocked={blocked} />}
        {session.standing !== 'closed' && !blocked && <Close {...parts} />}
        {session.standing === 'on' && !blocked && <Adjourn {...parts} />}
        {session.standing === 'adjourned' && <Resume {...parts} />}
        {session.standing === 'closed' && <Reopen {...parts} />}
      </div>
    </Page>
  );
}

function isSecretariat({ forYou }: Ctx): boolean {
  return forYou.some(({ role }) => role.kind === 'secretariat');
}

/** Where what stands in the way is mended: the Secretariat changes meetings and days, others see them. */
function wayOn(
  { ctx, session: { id } }: Props,
  code: string,
): { readonly href: string; readonly label: string } | null {
  const desk = isSecretariat(ctx);
  switch (code) {
    case 'session-meetings-ahead':
      return {
        href: desk ? `/desk/sessions/${id}/agenda#meetings` : `/sessions/${id}#meetings`,
        label: ctx.t('course.where.meetings'),
      };
    case 'session-not-begun':
      return { href: desk ? `/desk/sessions/${id}` : `/sessions/${id}`, label: ctx.t('course.where.days') };
    default:
      return null;
  }
}

/** Why nothing leads on, and where that is mended; whoever presides reads who mends it. */
function Blocked({ blocked, ...props }: Props & { readonly blocked: Objection }): ReactNode {
  const { ctx } = props;
  const way = wayOn(props, blocked.code);
  return (
    <div>
      <Notice s="wait">{objectionText(ctx, blocked)}</Notice>
      {way && (
        <p className="mt-s">
          <a href={ctx.href(way.href)}>{way.label}</a>
          {!isSecretariat(ctx) && `${ctx.stop}${ctx.t('course.where.secretariat')}`}
        </p>
      )}
    </div>
  );
}

/** Words that are read aloud. */
function Say({ children }: { readonly children: string }): ReactNode {
  return (
    <div className="script law">
      <p>{children}</p>
    </div>
  );
}

/** The provision of a step, with how sure Plenary is of it. */
function Rests({ ctx, facts, step }: Omit<Props, 'session'> & { readonly step: SessionStep }): ReactNode {
  return sessionStep(facts.standing, step).lines.map(({ code, cite, confidence }) => (
    <p key={code} className="cite">
      <Doubt ctx={ctx} confidence={confidence} besideLink>
        <Cite ctx={ctx} provision={cite.provision} />
      </Doubt>
    </p>
  ));
}

function Close({ ctx, session, facts }: Props): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, closeSession, hidden);
  return (
    <Section id="close" title={ctx.t('course.close')}>
      <Say>{ctx.t('course.close.say', { session: ctx.text(session.title) })}</Say>
      <Rests ctx={ctx} facts={facts} step="close" />
      <Form ctx={ctx} act={closeSession} hidden={hidden} state={state} basedOn={ctx.recordEntry ?? 0}>
        <p className="small">{ctx.t('course.close.follows')}</p>
        {facts.unfinished > 0 && (
          <Options
            ctx={ctx}
            state={state}
            name="leaveUnfinished"
            legend={ctx.t('sessions.agenda')}
            many
            options={[{ value: 'yes', label: ctx.t('course.close.unfinished', { n: facts.unfinished }) }]}
          />
        )}
        <Button kind="main">{ctx.t('course.close')}</Button>
      </Form>
    </Section>
  );
}

function Adjourn({ ctx, session, facts }: Props): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, adjournSession, hidden);
  return (
    <Section id="adjourn" title={ctx.t('course.adjourn')}>
      <Say>{ctx.t('course.adjourn.say', { session: ctx.text(session.title) })}</Say>
      <Rests ctx={ctx} facts={facts} step="adjourn" />
      <Form ctx={ctx} act={adjournSession} hidden={hidden} state={state} basedOn={ctx.recordEntry ?? 0}>
        <Field
          ctx={ctx}
          state={state}
          name="until"
          label={ctx.t('course.adjourn.until')}
          hint={ctx.t('course.adjourn.until.hint')}
        />
        <Field ctx={ctx} state={state} name="reference" label={ctx.t('course.adjourn.reference')} />
        <Button>{ctx.t('course.adjourn.do')}</Button>
      </Form>
    </Section>
  );
}

function Resume({ ctx, session, facts }: Props): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, resumeSession, hidden);
  return (
    <Section id="resume" title={ctx.t('course.resume')}>
      <p className="prose">{ctx.t('course.resume.what')}</p>
      <Rests ctx={ctx} facts={facts} step="resume" />
      {isSecretariat(ctx) ? (
        <Form ctx={ctx} act={resumeSession} hidden={hidden} state={state} basedOn={ctx.recordEntry ?? 0}>
          <Select
            ctx={ctx}
            state={state}
            name="city"
            label={ctx.t('course.resume.city')}
            options={(['The Hague', 'New York'] as const).map((value) => ({ value, label: ctx.cityName(value) }))}
            initial={session.city}
          />
          <Field ctx={ctx} state={state} name="building" label={ctx.t('course.resume.building')} />
          <Field ctx={ctx} state={state} name="starts" label={ctx.t('course.resume.starts')} />
          <Field ctx={ctx} state={state} name="ends" label={ctx.t('course.resume.ends')} />
          <Button kind="main">{ctx.t('course.resume')}</Button>
        </Form>
      ) : (
        <p>{ctx.t('course.resume.secretariat')}</p>
      )}
    </Section>
  );
}

function Reopen({ ctx, session, facts }: Props): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, reopenSession, hidden);
  return (
    <Section id="reopen" title={ctx.t('course.reopen')}>
      <Rests ctx={ctx} facts={facts} step="reopen" />
      <Form ctx={ctx} act={reopenSession} hidden={hidden} state={state} basedOn={ctx.recordEntry ?? 0}>
        <Field
          ctx={ctx}
          state={state}
          name="reason"
          label={ctx.t('course.reopen.reason')}
          hint={ctx.t('course.reopen.reason.hint')}
        />
        <Button kind="grave">{ctx.t('course.reopen.do')}</Button>
      </Form>
    </Section>
  );
}
