import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import { Form } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { showOnScreen } from '../show-on-screen.ts';
import type { ScreenStep } from './screen-steps.ts';

export interface ScreensProps {
  readonly ctx: Ctx;
  readonly steps: readonly ScreenStep[];
  /** whose clock tells one result from another */
  readonly city: City;
}

/** What the chair can put on the screens of the hall, in a row of buttons; the one that is shown by a call is marked. */
export function Screens({ ctx, steps: all, city }: ScreensProps): ReactNode {
  const steps = all.map((step) => ({ ...step, label: labelOf({ ctx, steps: all, city }, step) }));
  const called = steps.find(({ objections }) => objections.some(({ code }) => code === 'screen-shown'));
  const wait = steps.filter((step) => step !== called && step.objections.length > 0);
  if (steps.length === 0) return <div id="screens" />;
  return (
    <section id="screens" aria-labelledby="screens-head" className="stack gap-s">
      <h2 id="screens-head" className="h">
        {ctx.t('meetings.screen.title')}
      </h2>
      <p className="small">
        {called ? (
          <Chip s="wait">{ctx.t('meetings.screen.now', { what: called.label })}</Chip>
        ) : (
          <span className="mute">{ctx.t('meetings.screen.auto')}</span>
        )}
      </p>
      <div className="row">
        {steps
          .filter(({ objections }) => objections.length === 0)
          .map((step) => (
            <div key={keyOf(step)} data-key={keyOf(step)}>
              <Form ctx={ctx} act={showOnScreen} hidden={step.input} objections={[]}>
                <Button>{step.label}</Button>
              </Form>
            </div>
          ))}
      </div>
      <p className="small mute">{ctx.t('meetings.screen.hint')}</p>
      {wait.map((step) => (
        <p className="small mute" key={keyOf(step)}>
          {step.label}
          {ctx.colon}
          {step.objections.map((objection) => objectionText(ctx, objection)).join(' ')}
        </p>
      ))}
    </section>
  );
}

/** Of two votes on one text each is told by its hour. */
function labelOf({ ctx, steps, city }: ScreensProps, { what, result }: ScreenStep): string {
  if (what !== 'result' || !result) return ctx.t(`meetings.screen.${what}`, { title: '', ballot: 'none' });
  const ballot = result.ballot === null ? 'none' : ctx.ordinal(result.ballot, 'ballot');
  const label = (one: typeof result) => ctx.t('meetings.screen.result', { title: one.title, ballot });
  const alike = steps.filter(
    (step) => step.result && step.result.ballot === result.ballot && label(step.result) === label(result),
  );
  return alike.length > 1 ? `${label(result)}${ctx.comma}${ctx.time(result.announcedAt, city)}` : label(result);
}

function keyOf({ what, result }: ScreenStep): string {
  return `screen ${what} ${result?.id ?? ''}`;
}
