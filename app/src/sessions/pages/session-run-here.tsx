import { Fragment, type ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { LanguageMap } from '../../words/languages.ts';
import { partsOf } from '../course.ts';
import { localDay } from '../local-day.ts';
import { itemSaid, type SessionRunHere } from '../run-here.ts';
import type { AboveSession, ShownProgramme } from '../slots.ts';
import { standingSaid } from '../standing-said.ts';

/** A thing of the session with a page of its own: a decision or an election. */
export interface SessionLink {
  readonly path: string;
  readonly title: LanguageMap;
  readonly symbol: string | null;
  readonly status: Status;
  readonly word: string;
}

/** A session with what other modules know of it. */
export interface ShownSession {
  readonly session: SessionRunHere;
  readonly above: readonly AboveSession[];
  /** its meetings, as the room shows them that owns them */
  readonly programmes: readonly ShownProgramme[];
  /** how many take part */
  readonly delegations: number;
  readonly sections: readonly {
    readonly section: 'decisions' | 'elections' | 'credentials';
    readonly links: readonly SessionLink[];
  }[];
  /** parameters of the session that the Bureau has set */
  readonly parametersSet: number;
}

export interface SessionRunHerePageProps extends ShownSession {
  readonly ctx: Ctx;
}

/** A session that Plenary runs: its meetings, agenda, decisions and elections as they stand. */
export function SessionRunHerePage({ ctx, ...shown }: SessionRunHerePageProps): ReactNode {
  const { session } = shown;
  const parts = { ctx, ...shown };
  const title = ctx.text(session.title);
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      session={session.id}
      {...(goesOn(ctx, shown) ? { live: [`session:${session.id}`] } : {})}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={<Title ctx={ctx} session={session} />}
        lede={<When ctx={ctx} session={session} />}
      />
      {shown.above.map(({ region, show }) => (
        <Fragment key={region}>{show(ctx)}</Fragment>
      ))}
      <div className="stack gap-l">
        {session.demonstration && <Notice s="wait">{ctx.t('sessions.is-demonstration')}</Notice>}
        <Figures {...parts} />
      </div>
      <Section
        id="meetings"
        title={ctx.t('sessions.meetings')}
        aside={presides(ctx) && <a href={ctx.href(`/sessions/${session.id}/course`)}>{ctx.t('course.title')}</a>}
      >
        <Meetings ctx={ctx} programmes={shown.programmes} />
      </Section>
      <Section
        id="agenda"
        title={ctx.t('sessions.agenda')}
        aside={<a href={ctx.href(`/sessions/${session.id}/agenda`)}>{ctx.t('sessions.agenda.annotated')}</a>}
      >
        <Agenda {...parts} />
      </Section>
      {shown.sections.map(({ section, links }) => (
        <Section key={section} id={section} title={ctx.t(`sessions.${section}`)}>
          <Links ctx={ctx} id={`session-${section}`} links={links} />
        </Section>
      ))}
      <Section id="parameters" title={ctx.t('parameters.title')}>
        <Parameters {...parts} />
      </Section>
    </Page>
  );
}

/** Whoever adjourns and closes it, and whoever resumes it. */
function presides({ forYou }: Ctx): boolean {
  return forYou.some(({ role }) => role.kind === 'president' || role.kind === 'secretariat');
}

/** Until the end of its last day where it is held, while it pauses, and as long as a meeting is open. */
function goesOn(ctx: Ctx, { session: { city, ends, standing }, programmes }: ShownSession): boolean {
  return standing === 'adjourned' || localDay(city, ctx.now) <= ends || programmes.some(({ open }) => open);
}

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly session: SessionRunHere;
}

/** Every region of the page, by its id: all of it is kept current on open pages. */
export function sessionRegions(ctx: LanguageCtx, shown: ShownSession): Readonly<Record<string, ReactNode>> {
  const { session, sections } = shown;
  const listed = sections.map(({ section, links }) => {
    const id = `session-${section}`;
    return [id, <Links key={id} ctx={ctx} id={id} links={links} />] as const;
  });
  return {
    'session-title': <Title ctx={ctx} session={session} />,
    'session-when': <When ctx={ctx} session={session} />,
    'session-figures': <Figures ctx={ctx} {...shown} />,
    'session-meetings': <Meetings ctx={ctx} programmes={shown.programmes} />,
    'session-agenda': <Agenda ctx={ctx} {...shown} />,
    ...Object.fromEntries(listed),
    'session-parameters': <Parameters ctx={ctx} {...shown} />,
    ...Object.fromEntries(shown.above.map(({ region, show }) => [region, show(ctx)])),
  };
}

function Figures({
  ctx,
  session,
  programmes,
  delegations,
  sections,
}: ShownSession & { readonly ctx: LanguageCtx }): ReactNode {
  const held = programmes.reduce((sum, one) => sum + one.held, 0);
  return (
    <div id="session-figures">
      <Facts
        items={[
          { label: ctx.t('sessions.meetings'), value: ctx.number(held) },
          {
            label: ctx.t('sessions.delegations'),
            value: <a href={ctx.href(`/sessions/${session.id}/participation`)}>{ctx.number(delegations)}</a>,
          },
          ...sections.map(({ section, links }) => ({
            label: ctx.t(`sessions.${section}`),
            value: ctx.number(links.length),
          })),
        ]}
      />
    </div>
  );
}

function Agenda({ ctx, session, programmes }: ShownSession & { readonly ctx: LanguageCtx }): ReactNode {
  const now = (item: string) => programmes.some(({ on }) => on.has(item));
  return (
    <div id="session-agenda">
      {session.agenda.length === 0 && <p className="mute">{ctx.t('sessions.nothing-yet')}</p>}
      {session.agenda.length > 0 && (
        <Table
          ctx={ctx}
          columns={agendaColumns}
          rows={session.agenda.map((item) => ({ ...item, now: now(item.id) }))}
          rowKey={({ id }) => id}
          caption={ctx.t('sessions.agenda')}
        />
      )}
    </div>
  );
}

function Parameters({ ctx, session, parametersSet }: ShownSession & { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <p id="session-parameters">
      {ctx.t('parameters.set-count', { n: parametersSet })}.{' '}
      <a href={ctx.href(`/sessions/${session.id}/parameters`)}>{ctx.t('parameters.of-session')}</a>
    </p>
  );
}

function Title({ ctx, session }: PartProps): ReactNode {
  return (
    <span id="session-title">
      <Text ctx={ctx} map={session.title} />
    </span>
  );
}

/** Each part of the session where it was held, and whether it goes on. */
function When({ ctx, session }: PartProps): ReactNode {
  const all = partsOf(session);
  const stands = standingSaid(ctx, session);
  return (
    <span id="session-when" data-say="polite">
      {all.map((part) => (
        <span key={part.starts} className={all.length > 1 ? 'block' : undefined}>
          {part.building && `${part.building}${ctx.comma}`}
          {ctx.cityName(part.city)}
          {ctx.comma}
          {ctx.dateRange(part.starts, part.ends)}
        </span>
      ))}
      {session.convened !== null && (
        <span className="block">
          {session.convened.by === 'bureau'
            ? ctx.t('sessions.convened.bureau')
            : ctx.t('sessions.convened.request', {
                requests: session.convened.requests ?? 0,
                needed: session.convened.needed ?? 0,
              })}
        </span>
      )}
      {stands !== null && <span className="block">{stands}</span>}
    </span>
  );
}

function Meetings({ ctx, programmes }: Pick<ShownSession, 'programmes'> & { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <div id="session-meetings">
      {programmes.map(({ show, name }) => (
        <Fragment key={name}>{show(ctx)}</Fragment>
      ))}
    </div>
  );
}

const looks = { waiting: 'mute', open: 'wait', concluded: 'good' } as const;

const agendaColumns: readonly Column<SessionRunHere['agenda'][number] & { readonly now: boolean }>[] = [
  { key: 'item', label: 'sessions.column.item', value: ({ number }) => number },
  {
    key: 'title',
    label: 'sessions.column.title',
    rowHeader: true,
    value: ({ title }) => title,
    cell: ({ title }, ctx) => <Text ctx={ctx} map={title} />,
  },
  {
    key: 'status',
    label: 'sessions.column.status',
    value: ({ status }) => status,
    cell: (item, ctx) => <Chip s={looks[item.status]}>{itemSaid(ctx, item, item.now)}</Chip>,
  },
];

function Links({
  ctx,
  id,
  links,
}: {
  readonly ctx: LanguageCtx;
  readonly id: string;
  readonly links: readonly SessionLink[];
}): ReactNode {
  return (
    <div id={id}>
      {links.length === 0 ? (
        <p className="mute">{ctx.t('sessions.nothing-yet')}</p>
      ) : (
        links.map(({ path, title: name, symbol, status, word }) => (
          <div className="doc" key={path}>
            {symbol && (
              <span className="sym">
                <a href={ctx.href(path)}>
                  <PlainSymbol>{symbol}</PlainSymbol>
                </a>
              </span>
            )}
            <span className="title">
              <a href={ctx.href(path)}>
                <Text ctx={ctx} map={name} />
              </a>
            </span>
            <div className="meta">
              <Chip s={status}>{word}</Chip>
            </div>
          </div>
        ))
      )}
    </div>
  );
}
