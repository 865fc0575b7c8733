import type { ReactNode } from 'react';
import { atEnglish, type DeskPartProps, LanguageFields, stateOptions } from '../../desk/index.ts';
import { askers } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { askedSaid } from '../asked-said.ts';
import { requestAgendaItem } from '../request-agenda-item.ts';
import { withdrawAgendaRequest } from '../withdraw-agenda-item.ts';
import type { AgendaOnDesk } from './agenda.tsx';

/** Items that somebody asked for: those that wait for the Assembly, and a new one. */
export function AskedItems({ ctx, desk }: DeskPartProps<AgendaOnDesk>): ReactNode {
  const { session, requests, names } = desk;
  const hidden = { session: session.id };
  const state = atEnglish(stateOf(ctx, requestAgendaItem, hidden), 'title');
  const field = { ctx, state } as const;
  return (
    <Section id="asked" title={ctx.t('agenda.asked')}>
      {requests.length > 0 && (
        <ul className="reasons">
          {requests.map((request) => {
            const about = { session: session.id, request: request.id };
            return (
              <li key={request.id}>
                <b>{ctx.text(request.title)}</b>
                <small className="block">
                  {askedSaid(ctx, names, request)}
                  {ctx.comma}
                  {ctx.t('agenda.request.outcome', { outcome: request.outcome ?? 'waits' })}
                </small>
                {request.outcome === null && (
                  <details open={refused(ctx, withdrawAgendaRequest, about)}>
                    <summary>
                      {ctx.t('agenda.request.withdraw')} <span className="vh">{ctx.text(request.title)}</span>
                    </summary>
                    <Form ctx={ctx} act={withdrawAgendaRequest} hidden={about} basedOn={ctx.recordEntry ?? 0}>
                      <Field
                        ctx={ctx}
                        state={stateOf(ctx, withdrawAgendaRequest, about)}
                        name="reason"
                        label={ctx.t('agenda.reason')}
                      />
                      <Button
                        kind="grave"
                        label={`${ctx.t('agenda.request.withdraw')}${ctx.colon}${ctx.text(request.title)}`}
                      >
                        {ctx.t('agenda.request.withdraw')}
                      </Button>
                    </Form>
                  </details>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <details open={refused(ctx, requestAgendaItem, hidden)}>
        <summary>{ctx.t('agenda.request')}</summary>
        <p className="small">{ctx.t('agenda.request.what')}</p>
        <Form ctx={ctx} act={requestAgendaItem} hidden={hidden} state={state} keep>
          <LanguageFields {...field} name="title" label={ctx.t('desk.item.name')} />
          <Select
            {...field}
            name="by"
            label={ctx.t('agenda.request.by')}
            options={askers.map((value) => ({ value, label: ctx.t('agenda.asker', { by: value, state: 'none' }) }))}
          />
          <Select {...field} name="state" label={ctx.t('agenda.request.state')} options={stateOptions(ctx, desk)} />
          <Field {...field} name="requested" label={ctx.t('agenda.request.on')} />
          <Field
            {...field}
            name="memorandum"
            optional={false}
            label={ctx.t('agenda.request.memorandum')}
            hint={ctx.t('agenda.request.memorandum.hint')}
          />
          <Options
            {...field}
            name="urgent"
            many
            legend={ctx.t('agenda.request.late')}
            options={[{ value: 'yes', label: ctx.t('agenda.request.urgent') }]}
          />
          <Button>{ctx.t('agenda.request.do')}</Button>
        </Form>
      </details>
    </Section>
  );
}
