import type { ReactNode } from 'react';
import type { DeskPartProps } from '../../desk/index.ts';
import { erasePerson } from '../../erasure/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Facts, PageHead } from '../../web/components/section.tsx';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import type { DelegationsOnDesk, Former } from './reads.ts';

/** The step before a person is erased: who, what goes, what stays, and the reason for the record. */
export function ErasePersonPage({
  ctx,
  desk,
  person,
}: DeskPartProps<DelegationsOnDesk> & { readonly person: Former }): ReactNode {
  const { account, name, state } = person;
  const path = `/desk/sessions/${desk.session.id}/delegations`;
  const hidden = { account };
  return (
    <Page
      ctx={ctx}
      title={ctx.t('desk.erase.title')}
      nav="sessions"
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: ctx.t('sessions.delegations'), path },
      ]}
      indexed={false}
    >
      <PageHead title={ctx.t('desk.erase.title')} lede={ctx.t('desk.erase.lede')} />
      <Form ctx={ctx} act={erasePerson} hidden={hidden} then={path}>
        <Facts
          items={[
            {
              label: ctx.t('desk.person.name'),
              value: <span dir="auto">{name}</span>,
              note: nameOf(ctx, desk.names, state),
            },
            { label: ctx.t('desk.erase.goes'), value: ctx.t('desk.erase.goes.what') },
            { label: ctx.t('desk.erase.stays'), value: ctx.t('desk.erase.stays.what') },
          ]}
        />
        <Field
          ctx={ctx}
          state={stateOf(ctx, erasePerson, hidden)}
          name="reason"
          label={ctx.t('desk.erase.reason')}
          hint={ctx.t('desk.erase.reason.hint')}
          rows={2}
        />
        <div className="row">
          <Button kind="grave" large>
            {ctx.t('desk.erase.do')}
          </Button>
          <LinkButton href={ctx.href(path)}>{ctx.t('desk.erase.not')}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}
