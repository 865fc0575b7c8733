import type { ReactNode } from 'react';
import type { ClockReading } from '../../door/clock-doubt.ts';
import type { Objection } from '../../door/objection.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Facts, PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { Page } from '../../web/page.tsx';
import { confirmClock } from '../confirm-clock.ts';

interface ClockPageProps {
  readonly ctx: Ctx;
  readonly reading: ClockReading;
  /** why nothing is recorded now; null when acts are recorded as usual */
  readonly doubt: Objection | null;
}

/** Where the Secretariat says that the clock of the database is right, once it has looked at another one. */
export function ClockPage({ ctx, reading, doubt }: ClockPageProps): ReactNode {
  const { database, machine, head } = reading;
  const title = ctx.t('desk.clock.title');
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[{ label: ctx.t('desk.title'), path: '/desk' }]}
      indexed={false}
    >
      <PageHead title={title} lede={ctx.t('desk.clock.lede')} />
      <div className="stack gap-l">
        {doubt && (
          <p className="notice" data-s="bad" role="alert">
            {objectionText(ctx, doubt)}
          </p>
        )}
        <Facts
          items={[
            { label: ctx.t('desk.clock.database'), value: <Instant at={database} /> },
            { label: ctx.t('desk.clock.program'), value: <Instant at={machine} /> },
            ...(head ? [{ label: ctx.t('desk.clock.last', { seq: head.seq }), value: <Instant at={head.at} /> }] : []),
          ]}
        />
        {doubt ? (
          <Form ctx={ctx} act={confirmClock}>
            <Field
              ctx={ctx}
              state={stateOf(ctx, confirmClock)}
              name="reason"
              label={ctx.t('desk.clock.reason')}
              hint={ctx.t('desk.clock.reason.hint')}
              rows={3}
            />
            <p>{ctx.t('desk.clock.follows')}</p>
            <div className="row">
              <Button kind="grave" large>
                {ctx.t('desk.clock.do')}
              </Button>
            </div>
          </Form>
        ) : (
          <p>{ctx.t('desk.clock.fine')}</p>
        )}
      </div>
    </Page>
  );
}

/** To the second, in UTC, as the record says it: what is compared is not put in anybody's own time. */
function Instant({ at }: { readonly at: string }): ReactNode {
  return (
    <time dateTime={at} dir="ltr">
      {at.slice(0, 10)} {at.slice(11, 19)} UTC
    </time>
  );
}
