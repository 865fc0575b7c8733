import { decisionCatalogue } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { DeskPartProps } from './session.tsx';

/** Kinds of decision that are taken on a proposal: open, and by a vote where consensus fails. */
const kinds = decisionCatalogue.filter(({ vote, ballot }) => vote && ballot === 'open');

/** Drafts under their items: submit, revise, withdraw. */
export function Proposals({ ctx, desk: { session, proposals } }: DeskPartProps): ReactNode {
  const state = stateOf(ctx, 'submit-proposal');
  const items = session.agenda
    .filter(({ status }) => status !== 'concluded')
    .map(({ id, number, title }) => ({ value: id, label: `${number}. ${ctx.text(title)}` }));
  return (
    <Section id="proposals" title={ctx.t('sessions.decisions')}>
      <ul className="reasons">
        {proposals.map(({ id, symbol, title, body, status, lastSeq }) => (
          <li key={id}>
            <a href={ctx.href(`/decisions/${id}`)}>
              <bdi>{symbol}</bdi> {ctx.text(title)}
            </a>{' '}
            <Chip s={status === 'adopted' ? 'good' : status === 'submitted' ? 'wait' : 'mute'}>
              {ctx.t(`decisions.status.${status}`)}
            </Chip>
            {status === 'submitted' && (
              <details
                open={
                  refused(ctx, 'revise-proposal', { proposal: id }) ||
                  refused(ctx, 'withdraw-proposal', { proposal: id })
                }
              >
                <summary>{ctx.t('desk.proposal.change')}</summary>
                <Form ctx={ctx} command="revise-proposal" hidden={{ proposal: id }} basedOn={lastSeq}>
                  <Field
                    ctx={ctx}
                    state={stateOf(ctx, 'revise-proposal', { proposal: id })}
                    name="title"
                    label={ctx.t('desk.proposal.title')}
                    initial={title.en}
                  />
                  <Field
                    ctx={ctx}
                    state={stateOf(ctx, 'revise-proposal', { proposal: id })}
                    name="body"
                    rows={5}
                    label={ctx.t('desk.proposal.text')}
                    initial={body.en}
                  />
                  <Button>{ctx.t('desk.proposal.revise')}</Button>
                </Form>
                <Form ctx={ctx} command="withdraw-proposal" hidden={{ proposal: id }}>
                  <Button kind="grave">{ctx.t('desk.proposal.withdraw')}</Button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <details open={proposals.length === 0 || refused(ctx, 'submit-proposal', {})}>
          <summary>{ctx.t('desk.proposal.new')}</summary>
          <Form ctx={ctx} command="submit-proposal" keep>
            <Select ctx={ctx} state={state} name="item" label={ctx.t('desk.proposal.item')} options={items} />
            <Select
              ctx={ctx}
              state={state}
              name="kind"
              label={ctx.t('decisions.kind')}
              options={kinds.map(({ id, name, cite }) => ({ value: id, label: `${name} (${cite.provision})` }))}
            />
            <Field
              ctx={ctx}
              state={state}
              name="title"
              label={ctx.t('desk.proposal.title')}
              hint={ctx.t('desk.english')}
            />
            <Field ctx={ctx} state={state} name="body" rows={6} label={ctx.t('desk.proposal.text')} />
            <Field
              ctx={ctx}
              state={state}
              name="sponsor"
              label={ctx.t('desk.proposal.sponsor')}
              hint={ctx.t('desk.code')}
              maxLength={3}
              optional
            />
            <Button kind="main">{ctx.t('desk.proposal.submit')}</Button>
          </Form>
        </details>
      )}
    </Section>
  );
}
