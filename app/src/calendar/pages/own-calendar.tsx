import type { ReactNode } from 'react';
import { cityAt, type SessionRunHere } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Options } from '../../web/components/options.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import type { OwnAddress } from '../own-address.ts';

interface Props {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  /** names of the bodies that have dates, without the plenary */
  readonly bodies: ReadonlyMap<string, string>;
  readonly own: OwnAddress | null;
  /** the secret of the address, where it was made by this press; it is shown this once */
  readonly made: string | null;
}

/** The address of a person's own calendar of a session: made, renewed, ended. */
export function OwnCalendarPage({ ctx, session, bodies, own, made }: Props): ReactNode {
  const title = ctx.t('calendar.own');
  const name = ctx.text(session.title);
  const path = `/sessions/${session.id}/calendar/own`;
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${name}`}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: name, path: `/sessions/${session.id}` },
        { label: ctx.t('calendar.title'), path: `/sessions/${session.id}/calendar` },
      ]}
      indexed={false}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={title}
        lede={ctx.t('calendar.own.what')}
      />
      <div className="stack gap-l">
        {own !== null && (
          <Section id="address" title={ctx.t('calendar.own.address')}>
            {made !== null && (
              <>
                <p>{ctx.t('calendar.own.once')}</p>
                <p className="link-once">
                  <code className="small" dir="ltr">{`${ctx.origin}${ctx.href(`/calendars/${made}.ics`)}`}</code>
                </p>
              </>
            )}
            <p>
              {ctx.t('calendar.own.stands', {
                day: ctx.date(own.madeAt, 'long', cityAt(session, own.madeAt)),
                bodies: ctx.list([
                  ctx.t('calendar.own.plenary'),
                  ...own.bodies.flatMap((body) => bodies.get(body) ?? []),
                ]),
              })}
            </p>
            <form method="post" action={ctx.href(`${path}/end`)}>
              <Button>{ctx.t('calendar.own.end')}</Button>
            </form>
          </Section>
        )}
        <Section id="make" title={ctx.t(own === null ? 'calendar.own.make' : 'calendar.own.renew')}>
          <form className="stack" method="post" action={ctx.href(path)}>
            {bodies.size > 0 && (
              <Options
                ctx={ctx}
                state={fresh}
                name="body"
                many
                legend={ctx.t('calendar.own.choose')}
                initial={own?.bodies ?? []}
                options={[...bodies].map(([value, label]) => ({ value, label }))}
              />
            )}
            {own !== null && <p className="small">{ctx.t('calendar.own.renew.what')}</p>}
            <Button kind="main">{ctx.t(own === null ? 'calendar.own.make' : 'calendar.own.renew')}</Button>
          </form>
        </Section>
      </div>
    </Page>
  );
}
