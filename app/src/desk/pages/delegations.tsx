import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import type { DeskPartProps } from './session.tsx';

/** Who is accredited for each seat; persons are added and their accreditation ended here. */
export function DeskDelegationsPage({
  ctx,
  desk,
  invitation,
}: DeskPartProps & { readonly invitation: string | null }): ReactNode {
  const { session, parties, delegations, names } = desk;
  const hidden = { session: session.id };
  const state = stateOf(ctx, 'accredit-person', hidden);
  const sorted = parties
    .map((code) => ({ code, name: nameOf(ctx, names, code) }))
    .toSorted((a, b) => ctx.compare(a.name, b.name));
  const title = ctx.t('sessions.delegations');
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: ctx.text(session.title), path: `/desk/sessions/${session.id}` },
      ]}
      indexed={false}
    >
      <PageHead
        title={title}
        lede={ctx.t('desk.delegations.count', { n: delegations.size, parties: parties.length })}
      />
      {invitation !== null && (
        <Notice s="good">
          {ctx.t('desk.invitation')} <code dir="ltr">{invitation}</code>
        </Notice>
      )}
      <Section id="add" title={ctx.t('desk.person.add')}>
        <Form
          ctx={ctx}
          command="accredit-person"
          then={
            session.demonstration
              ? `/desk/sessions/${session.id}/delegations`
              : `/desk/sessions/${session.id}/delegations?invited={account}`
          }
          hidden={hidden}
          keep
        >
          <Select
            ctx={ctx}
            state={state}
            name="state"
            label={ctx.t('identity.choose-state')}
            options={sorted.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Field ctx={ctx} state={state} name="name" label={ctx.t('desk.person.name')} />
          <Select
            ctx={ctx}
            state={state}
            name="role"
            label={ctx.t('desk.person.role')}
            options={(['head', 'alternate', 'adviser'] as const).map((value) => ({
              value,
              label: ctx.t(`desk.role.${value}`),
            }))}
          />
          <Button kind="main">{ctx.t('desk.person.accredit')}</Button>
        </Form>
      </Section>
      <Section id="seats" title={ctx.t('desk.seats')}>
        <ul className="reasons">
          {sorted.map(({ code, name }) => (
            <li key={code}>
              <b>{name}</b>
              {(delegations.get(code) ?? []).map(({ account, name: person, role }) => (
                <Form
                  key={account}
                  ctx={ctx}
                  command="end-accreditation"
                  hidden={{ account, session: session.id, state: code }}
                >
                  <p className="row row-end">
                    <span>
                      <span dir="auto">{person}</span>{' '}
                      <span className="small mute">{ctx.t(`desk.role.${roleOf(role)}`)}</span>
                    </span>
                    <Button>{ctx.t('desk.person.end')}</Button>
                  </p>
                </Form>
              ))}
              {!delegations.has(code) && <span className="small mute">{ctx.t('desk.nobody')}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function roleOf(role: string): 'head' | 'alternate' | 'adviser' {
  return role === 'head' || role === 'alternate' ? role : 'adviser';
}
