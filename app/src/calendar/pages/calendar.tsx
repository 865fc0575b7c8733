import type { ReactNode } from 'react';
import type { SessionRunHere } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Options } from '../../web/components/options.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import type { CalendarDate } from '../slots.ts';

export interface CalendarPageProps {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly dates: readonly CalendarDate[];
  /** bodies whose dates alone are asked for */
  readonly chosen: readonly string[];
}

/** How the dates of a session come into one's own calendar, all of them or those of one body. */
export function CalendarPage({ ctx, session, dates, chosen }: CalendarPageProps): ReactNode {
  const title = ctx.t('calendar.title');
  const name = ctx.text(session.title);
  const file = `/sessions/${session.id}/calendar.ics`;
  const bodies = new Map(dates.map(({ body, bodyName }) => [body, bodyName(ctx)]));
  const mine = chosen.filter((body) => bodies.has(body));
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${name}`}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: name, path: `/sessions/${session.id}` },
        { label: ctx.t('programme.title'), path: `/sessions/${session.id}/programme` },
      ]}
      {...(session.demonstration ? { note: ctx.t('programme.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={title}
        lede={ctx.t('calendar.lede')}
      />
      <div className="stack gap-l">
        <Section id="all" title={ctx.t('calendar.all')}>
          <Address ctx={ctx} path={file} name={ctx.t('calendar.whole')} />
        </Section>
        <Section id="mine" title={ctx.t('calendar.mine')}>
          <form className="stack" method="get" action={ctx.href(`/sessions/${session.id}/calendar`)}>
            <Options
              ctx={ctx}
              state={fresh}
              name="body"
              many
              legend={ctx.t('calendar.choose')}
              initial={chosen}
              options={[...bodies].map(([value, label]) => ({ value, label }))}
            />
            <Button>{ctx.t('calendar.make')}</Button>
          </form>
          {mine.length > 0 && (
            <Address
              ctx={ctx}
              path={`${file}?${mine.map((body) => `body=${body}`).join('&')}`}
              name={ctx.list(mine.map((body) => bodies.get(body) ?? ''))}
            />
          )}
        </Section>
        <Section id="own" title={ctx.t('calendar.own')}>
          <p>{ctx.t('calendar.own.what')}</p>
          <p>
            <a href={ctx.href(`/sessions/${session.id}/calendar/own`)}>{ctx.t('calendar.own.make')}</a>
            {ctx.viewer === null && <small className="block mute">{ctx.t('calendar.own.needs-sign-in')}</small>}
          </p>
        </Section>
      </div>
    </Page>
  );
}

/** A file to open once, and the address that a calendar follows. */
function Address({ ctx, path, name }: { readonly ctx: Ctx; readonly path: string; readonly name: string }): ReactNode {
  return (
    <p className="link-once">
      <a href={ctx.href(path)}>{name}</a>
      <br />
      <code className="small" dir="ltr">{`${ctx.origin}${ctx.href(path)}`}</code>
    </p>
  );
}
