import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { allowBesidePlenary, endBesidePlenary } from '../beside-plenary.ts';
import { type Body, bodies } from '../bodies.ts';
import type { ShownProgramme } from '../programme.ts';
import { bodyName } from '../said.ts';

interface Props {
  readonly ctx: Ctx;
  readonly shown: ShownProgramme;
  /** with the reason */
  readonly allowed: ReadonlyMap<Body, string>;
}

/** Which bodies may meet while the plenary does, and why. */
export function Beside({ ctx, shown: { session }, allowed }: Props): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, allowBesidePlenary, hidden);
  return (
    <Section id="beside" title={ctx.t('programme.beside')}>
      <p className="small">{ctx.t('programme.beside.why')}</p>
      {[...allowed].map(([body, reason]) => (
        <Ends key={body} ctx={ctx} session={session.id} body={body} reason={reason} />
      ))}
      <details open={refused(ctx, allowBesidePlenary, hidden)}>
        <summary>{ctx.t('programme.beside.allow')}</summary>
        <Form ctx={ctx} act={allowBesidePlenary} hidden={hidden}>
          <Select
            ctx={ctx}
            state={state}
            name="body"
            label={ctx.t('programme.body')}
            options={bodies
              .filter((body) => !allowed.has(body))
              .map((body) => ({ value: body, label: bodyName(ctx, body) }))}
          />
          <Field ctx={ctx} state={state} name="reason" label={ctx.t('programme.desk.reason')} />
          <Button>{ctx.t('programme.beside.allow')}</Button>
        </Form>
      </details>
    </Section>
  );
}

interface EndsProps {
  readonly ctx: Ctx;
  readonly session: string;
  readonly body: Body;
  readonly reason: string;
}

function Ends({ ctx, session, body, reason }: EndsProps): ReactNode {
  const hidden = { session, body };
  const name = bodyName(ctx, body);
  return (
    <details open={refused(ctx, endBesidePlenary, hidden)} data-key={body}>
      <summary>
        {name}
        <span className="mute small">
          {ctx.comma}
          {reason}
        </span>
      </summary>
      <Form ctx={ctx} act={endBesidePlenary} hidden={hidden}>
        <Field
          ctx={ctx}
          state={stateOf(ctx, endBesidePlenary, hidden)}
          name="reason"
          label={ctx.t('programme.desk.reason')}
        />
        <Button label={`${ctx.t('programme.beside.end')}${ctx.colon}${name}`}>{ctx.t('programme.beside.end')}</Button>
      </Form>
    </details>
  );
}
