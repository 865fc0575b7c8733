import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { showOnScreen } from '../show-on-screen.ts';
import type { ScreenStep } from './screen-steps.ts';

export interface ScreensProps {
  readonly ctx: Ctx;
  readonly steps: readonly ScreenStep[];
}

/** What the chair can put on the screens of the hall, in a row of buttons; the one that is shown by a call is marked. */
export function Screens({ ctx, steps }: ScreensProps): ReactNode {
  const called = steps.find(({ objections }) => objections.some(({ code }) => code === 'screen-shown'));
  const wait = steps.filter((step) => step !== called && step.objections.length > 0);
  return (
    <section id="screens" aria-labelledby={steps.length > 0 ? 'screens-head' : undefined} className="stack gap-s">
      {steps.length > 0 && (
        <>
          <h2 id="screens-head" className="h">
            {ctx.t('meetings.screen.title')}
          </h2>
          <p className="small">
            {called ? (
              <Chip s="wait">{ctx.t('meetings.screen.now', { what: labelOf(ctx, called) })}</Chip>
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
                    <Button>{labelOf(ctx, step)}</Button>
                  </Form>
                </div>
              ))}
          </div>
          <p className="small mute">{ctx.t('meetings.screen.hint')}</p>
          {wait.map((step) => (
            <p className="small mute" key={keyOf(step)}>
              {labelOf(ctx, step)}
              {ctx.colon}
              {step.objections.map((objection) => objectionText(ctx, objection)).join(' ')}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function labelOf(ctx: Ctx, { what, result }: ScreenStep): string {
  if (what !== 'result') return ctx.t(`meetings.screen.${what}`);
  const ballot = result?.ballot == null ? 'none' : ctx.ordinal(result.ballot, 'ballot');
  return ctx.t('meetings.screen.result', { title: result?.title ?? { en: '' }, ballot });
}

function keyOf({ what, result }: ScreenStep): string {
  return `screen ${what} ${result?.id ?? ''}`;
}
