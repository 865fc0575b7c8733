import { requirementKeys } from '@plenary/rules';
import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { SessionOnDesk } from '../queries.ts';
import type { DeskPartProps } from './session.tsx';

/** Elections of judges: create with the judges in office, nominate, withdraw, remove. */
export function Elections({ ctx, desk }: DeskPartProps): ReactNode {
  const { session, elections } = desk;
  const hidden = { session: session.id };
  const state = stateOf(ctx, 'create-election', hidden);
  const items = session.agenda
    .filter(({ status }) => status !== 'concluded')
    .map(({ id, number, title }) => ({ value: id, label: `${number}. ${ctx.text(title)}` }));
  return (
    <Section id="elections" title={ctx.t('sessions.elections')}>
      {elections.map((election) => (
        <Election key={election.id} ctx={ctx} desk={desk} election={election} />
      ))}
      {items.length > 0 && (
        <details open={refused(ctx, 'create-election', hidden)}>
          <summary>{ctx.t('desk.election.new')}</summary>
          <Form ctx={ctx} command="create-election" hidden={hidden} keep>
            <Select ctx={ctx} state={state} name="item" label={ctx.t('desk.proposal.item')} options={items} />
            <Field
              ctx={ctx}
              state={state}
              name="title"
              label={ctx.t('desk.election.title')}
              hint={ctx.t('desk.english')}
            />
            <Field ctx={ctx} state={state} name="seats" kind="number" label={ctx.t('count.seats')} />
            <fieldset className="stack gap-m">
              <legend>{ctx.t('desk.election.in-office')}</legend>
              <p className="hint">{ctx.t('desk.election.in-office.hint')}</p>
              <div className="cols">
                {requirementKeys.map((key) => (
                  <Field
                    key={key}
                    ctx={ctx}
                    state={state}
                    name={`inOffice.${key}`}
                    kind="number"
                    inputMode="numeric"
                    label={ctx.t(`count.key.${key}`)}
                  />
                ))}
              </div>
            </fieldset>
            <Button kind="main">{ctx.t('desk.election.create')}</Button>
          </Form>
        </details>
      )}
    </Section>
  );
}

function Election({
  ctx,
  desk,
  election,
}: {
  readonly ctx: Ctx;
  readonly desk: SessionOnDesk;
  readonly election: SessionOnDesk['elections'][number];
}): ReactNode {
  const hidden = { election: election.id };
  const state = stateOf(ctx, 'nominate-candidate', hidden);
  return (
    <div className="stack gap-m">
      <h3>
        <a href={ctx.href(`/elections/${election.id}`)}>{ctx.text(election.title)}</a>{' '}
        <span className="mute small">
          {ctx.t('meetings.seats-filled', { filled: election.elected, seats: election.seats })}
        </span>
      </h3>
      <ul className="reasons">
        {election.candidates.map(({ id, name, nationality, list, status }) => (
          <li key={id}>
            <b dir="auto">{name}</b>{' '}
            <span className="small mute">
              {[nameOf(ctx, desk.names, nationality), list].filter(Boolean).join(', ')}
            </span>{' '}
            <Chip s={status === 'elected' ? 'good' : status === 'standing' ? 'wait' : 'mute'}>
              {ctx.t(`desk.candidate.${status}`)}
            </Chip>
            {status === 'standing' && (
              <details
                open={
                  refused(ctx, 'withdraw-candidate', { candidate: id }) ||
                  refused(ctx, 'remove-candidate', { candidate: id })
                }
              >
                <summary>{ctx.t('desk.candidate.change')}</summary>
                <Form ctx={ctx} command="withdraw-candidate" hidden={{ candidate: id }}>
                  <Button>{ctx.t('desk.candidate.withdraw')}</Button>
                </Form>
                <Form ctx={ctx} command="remove-candidate" hidden={{ candidate: id }}>
                  <Field
                    ctx={ctx}
                    state={stateOf(ctx, 'remove-candidate', { candidate: id })}
                    name="reason"
                    label={ctx.t('desk.candidate.reason')}
                    hint={ctx.t('desk.candidate.reason.hint')}
                  />
                  <Button kind="grave">{ctx.t('desk.candidate.remove')}</Button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {election.status === 'open' && (
        <details open={refused(ctx, 'nominate-candidate', hidden)}>
          <summary>{ctx.t('desk.candidate.new')}</summary>
          <Form ctx={ctx} command="nominate-candidate" hidden={hidden} keep>
            <Field
              ctx={ctx}
              state={state}
              name="name"
              label={ctx.t('desk.candidate.name')}
              hint={ctx.t('desk.candidate.name.hint')}
            />
            <Select
              ctx={ctx}
              state={state}
              name="list"
              label={ctx.t('desk.candidate.list')}
              options={[
                { value: 'A', label: ctx.t('count.key.listA') },
                { value: 'B', label: ctx.t('count.key.listB') },
              ]}
            />
            <Select
              ctx={ctx}
              state={state}
              name="gender"
              label={ctx.t('desk.candidate.gender')}
              options={[
                { value: 'F', label: ctx.t('count.key.female') },
                { value: 'M', label: ctx.t('count.key.male') },
              ]}
            />
            <Field
              ctx={ctx}
              state={state}
              name="nationality"
              label={ctx.t('desk.candidate.nationality')}
              hint={ctx.t('desk.code')}
              maxLength={3}
            />
            <Field
              ctx={ctx}
              state={state}
              name="nominatedBy"
              label={ctx.t('desk.candidate.nominated-by')}
              hint={ctx.t('desk.code')}
              maxLength={3}
            />
            <Button kind="main">{ctx.t('desk.candidate.nominate')}</Button>
          </Form>
        </details>
      )}
    </div>
  );
}
