import type { ReactNode } from 'react';
import { type Desk, DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { Day, parties, Standing } from '../columns.tsx';
import { noteDeadlineMet, notedSteps } from '../note-deadline-met.ts';
import type { StandingDeadline } from '../reads.ts';

export interface DeadlinesOnDesk extends Desk {
  readonly deadlines: readonly StandingDeadline[];
}

const groups = [
  { id: 'missed', of: ({ state }: StandingDeadline) => state === 'missed' },
  { id: 'due', of: ({ state }: StandingDeadline) => state === 'due' },
  { id: 'met', of: ({ state }: StandingDeadline) => state === 'met' || state === 'metLate' || state === 'over' },
] as const;

/** What the Secretariat has to see to by a day: what was missed, what is due next, what is done. */
export function DeskDeadlinesPage({ ctx, desk }: DeskPartProps<DeadlinesOnDesk>): ReactNode {
  const { deadlines } = desk;
  const count = (of: (one: StandingDeadline) => boolean) => ctx.number(deadlines.filter(of).length);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="deadlines">
      <p className="prose">{ctx.t('deadlines.desk.lede')}</p>
      <div className="mt">
        <Facts
          items={[
            { label: ctx.t('deadlines.fact.week'), value: count(({ state, left }) => state === 'due' && left <= 7) },
            ...groups
              .filter(({ id }) => id !== 'due')
              .map(({ id, of }) => ({ label: ctx.t(`deadlines.group.${id}`), value: count(of) })),
            { label: ctx.t('deadlines.fact.moved'), value: count(({ was }) => was !== null) },
          ]}
        />
      </div>
      <div className="split mt">
        <div className="stack gap-l">
          {groups.map(({ id, of }) => (
            <Group key={id} ctx={ctx} id={id} deadlines={deadlines.filter(of)} />
          ))}
        </div>
        <Note ctx={ctx} desk={desk} />
      </div>
    </DeskFrame>
  );
}

function Group({
  ctx,
  id,
  deadlines,
}: {
  readonly ctx: Ctx;
  readonly id: (typeof groups)[number]['id'];
  readonly deadlines: readonly StandingDeadline[];
}): ReactNode {
  if (deadlines.length === 0) return null;
  return (
    <Section
      id={`deadlines-${id}`}
      title={ctx.t(`deadlines.group.${id}`)}
      aside={<p className="mute">{ctx.number(deadlines.length)}</p>}
    >
      <ol className="dated">
        {deadlines.map((deadline) => (
          <li key={deadline.key}>
            <span>
              <Day ctx={ctx} deadline={deadline} />
            </span>
            <span>
              {deadline.href === null || noted(deadline) ? (
                <b>{deadline.what(ctx)}</b>
              ) : (
                <a href={ctx.href(deadline.href)}>{deadline.what(ctx)}</a>
              )}
              <small>
                {deadline.rule(ctx)}
                {ctx.comma}
                {ctx.t('deadlines.who', { acts: parties(ctx, deadline.acts), told: parties(ctx, deadline.told) })}
                {deadline.met?.reference && `${ctx.comma}${deadline.met.reference}`}
              </small>
            </span>
            <Standing ctx={ctx} deadline={deadline} />
            {noted(deadline) && id !== 'met' && (
              <a href={ctx.href(`${ctx.path}?step=${deadline.key}#note`)} aria-label={noteOf(ctx, deadline)}>
                {ctx.t('deadlines.note.do')}
              </a>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Done outside Plenary, and noted here. */
function noted({ key }: StandingDeadline): boolean {
  return notedSteps.some((step) => step === key);
}

function noteOf(ctx: Ctx, { what }: StandingDeadline): string {
  return `${ctx.t('deadlines.note.do')}${ctx.colon}${what(ctx)}`;
}

/** Notes what was done outside Plenary; all else is met by the act itself. */
function Note({ ctx, desk: { session, deadlines } }: DeskPartProps<DeadlinesOnDesk>): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, noteDeadlineMet, hidden);
  const field = { ctx, state } as const;
  const steps = deadlines.filter(noted);
  const chosen = steps.find(({ key }) => key === new URLSearchParams(ctx.search).get('step'));
  if (steps.length === 0) return <p className="mute">{ctx.t('deadlines.none')}</p>;
  return (
    <Section id="note" title={ctx.t('deadlines.note')}>
      <Form ctx={ctx} act={noteDeadlineMet} hidden={hidden} state={state} keep>
        <Select
          {...field}
          name="step"
          label={ctx.t('deadlines.column.what')}
          hint={ctx.t('deadlines.note.hint')}
          {...(chosen ? { initial: chosen.key } : {})}
          options={steps.map(({ key, what }) => ({ value: key, label: what(ctx) }))}
        />
        <Field {...field} name="on" label={ctx.t('deadlines.note.on')} />
        <Field {...field} name="reference" label={ctx.t('deadlines.note.reference')} />
        <Button kind="main">{ctx.t('deadlines.note.do')}</Button>
      </Form>
    </Section>
  );
}
