import { Fragment, type ReactNode } from 'react';
import { dayAt, localDay, partsOf, partsSaid, standingSaid } from '../../sessions/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/section.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { bodies } from '../bodies.ts';
import type { ProgrammeLine, ShownProgramme } from '../programme.ts';
import { bodiesIn, bodyName } from '../said.ts';
import { Changes } from './changes.tsx';
import { Grid } from './grid.tsx';

/** What of the programme is asked for: one day, or all days of one body. */
export type View = { readonly day: string } | { readonly body: ProgrammeLine['body'] };

/** The days of the session, and those beside it on which something is. */
export function daysOf({ session, lines }: Pick<ShownProgramme, 'session' | 'lines'>): readonly string[] {
  const days = new Set(lines.map(({ day }) => day));
  for (const { starts, ends } of partsOf(session).toReversed())
    for (let at = Date.parse(starts); at <= Date.parse(ends); at += 86_400_000)
      if (days.size < 60) days.add(new Date(at).toISOString().slice(0, 10));
  return [...days].toSorted();
}

/** The day that is asked for; else today, else the first one on which something is to come, else the first. */
export function viewOf(shown: ShownProgramme, asked: URLSearchParams, now: string): View {
  const body = asked.get('body');
  const known = bodiesIn(shown).find((one) => one === body);
  if (known) return { body: known };
  const days = daysOf(shown);
  const today = dayAt(shown.session, now);
  const wanted = asked.get('day');
  const day = days.find((one) => one === wanted) ?? days.find((one) => one === today);
  const next = shown.lines.find((line) => line.day > today)?.day;
  return { day: day ?? next ?? days[0] ?? shown.session.starts };
}

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly shown: ShownProgramme;
}

/** Which session, where and when each part of it is held, and whether it goes on. */
function When({ ctx, shown: { session } }: PartProps): ReactNode {
  const stands = standingSaid(ctx, session);
  return (
    <span id="programme-when">
      {`${ctx.text(session.title)}${ctx.comma}${partsSaid(ctx, session)}`}
      {stands !== null && <span className="block">{stands}</span>}
    </span>
  );
}

/** The programme of work of a session, by day and room. */
export function ProgrammePage({
  ctx,
  shown,
  view,
}: {
  readonly ctx: Ctx;
  readonly shown: ShownProgramme;
  readonly view: View;
}): ReactNode {
  const { session } = shown;
  const path = `/sessions/${session.id}/programme`;
  const title = ctx.t('programme.title');
  const calendar = `/sessions/${session.id}/calendar`;
  const body = 'body' in view ? view.body : null;
  const goesOn = session.standing === 'adjourned' || localDay(session.city, ctx.now) <= session.ends;
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(session.title)}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: ctx.text(session.title), path: `/sessions/${session.id}` }]}
      {...(goesOn ? { live: [`programme:${session.id}`] } : {})}
      {...(session.demonstration ? { note: ctx.t('programme.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={title}
        lede={<When ctx={ctx} shown={shown} />}
      >
        <p className="row">
          <LinkButton href={ctx.href(calendar)}>{ctx.t('programme.add-to-calendar')}</LinkButton>
        </p>
      </PageHead>
      <div className="stack gap-l">
        <Tabs
          label={ctx.t('programme.days')}
          tabs={daysOf(shown).map((day) => ({
            href: ctx.href(`${path}?day=${day}`),
            label: ctx.date(day, 'day'),
            current: 'day' in view && view.day === day,
          }))}
        />
        <Tabs
          label={ctx.t('programme.bodies')}
          tabs={[
            { href: ctx.href(path), label: ctx.t('programme.bodies.all'), current: body === null },
            ...bodiesIn(shown).map((one) => ({
              href: ctx.href(`${path}?body=${one}`),
              label: bodyName(ctx, one),
              current: one === body,
            })),
          ]}
        />
        {'day' in view ? (
          <Day ctx={ctx} shown={shown} day={view.day} />
        ) : (
          <OfBody ctx={ctx} shown={shown} body={view.body} />
        )}
        <Changes ctx={ctx} shown={shown} />
        <DataLinks ctx={ctx} path={path} table={title} />
      </div>
    </Page>
  );
}

function Day({ ctx, shown, day }: PartProps & { readonly day: string }): ReactNode {
  const lines = shown.lines.filter((line) => line.day === day);
  return (
    <div id={`programme-${day}`}>
      <h2>{ctx.date(day, 'weekday')}</h2>
      {lines.length === 0 ? (
        <Empty title={ctx.t('programme.empty')}>{ctx.t('programme.empty.when')}</Empty>
      ) : (
        <Grid ctx={ctx} shown={shown} day={day} lines={lines} free />
      )}
    </div>
  );
}

function OfBody({ ctx, shown, body }: PartProps & { readonly body: ProgrammeLine['body'] }): ReactNode {
  const days = Map.groupBy(
    shown.lines.filter((line) => line.body === body),
    ({ day }) => day,
  );
  return (
    <div id={`programme-of-${body}`}>
      <h2>{bodyName(ctx, body)}</h2>
      {days.size === 0 && <Empty title={ctx.t('programme.empty')}>{ctx.t('programme.empty.when')}</Empty>}
      {[...days].map(([day, lines]) => (
        <Fragment key={day}>
          <h3 className="mt">{ctx.date(day, 'weekday')}</h3>
          <Grid ctx={ctx} shown={shown} day={day} lines={lines} />
        </Fragment>
      ))}
    </div>
  );
}

/** Every region of the page, by its id, whatever is asked for. */
export function programmeRegions(ctx: LanguageCtx, shown: ShownProgramme): Readonly<Record<string, ReactNode>> {
  return {
    ...Object.fromEntries(
      daysOf(shown).map((day) => [`programme-${day}`, <Day key={day} ctx={ctx} shown={shown} day={day} />]),
    ),
    ...Object.fromEntries(
      (['plenary', ...bodies] as const).map((body) => [
        `programme-of-${body}`,
        <OfBody key={body} ctx={ctx} shown={shown} body={body} />,
      ]),
    ),
    'programme-when': <When ctx={ctx} shown={shown} />,
    'programme-changes': <Changes ctx={ctx} shown={shown} />,
  };
}
