import type { ReactNode } from 'react';
import type { StateNames } from '../../reference/index.ts';
import { type AgendaStanding, cityAt, type SessionRunHere, type WholeItem } from '../../sessions/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { askedSaid } from '../asked-said.ts';
import { standingSaid } from '../columns.tsx';
import { changedSinceIssued } from '../issued.ts';
import { letterOf } from '../letters.ts';
import type { AgendaRequest } from '../requests.ts';

export interface AgendaPageProps {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly items: readonly WholeItem[];
  readonly standing: AgendaStanding;
  readonly requests: readonly AgendaRequest[];
  readonly names: StateNames;
  readonly now: ReadonlySet<string>;
}

/** The annotated agenda of a session, for everybody and for print. */
export function AgendaPage({ ctx, session, items, standing, requests, names, now }: AgendaPageProps): ReactNode {
  const name = ctx.text(session.title);
  const title = ctx.t('agenda.annotated');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${name}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: name, path: `/sessions/${session.id}` }]}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead
        eyebrow={name}
        title={title}
        lede={<Stands ctx={ctx} session={session} standing={standing} items={items} />}
      >
        <div className="row row-end">
          <a href={ctx.href(`/sessions/${session.id}/deadlines`)}>{ctx.t('deadlines.title')}</a>
          <DataLinks ctx={ctx} path={`/sessions/${session.id}/agenda`} table={title} />
        </div>
      </PageHead>
      <Section id="items" title={ctx.t('sessions.agenda')} quiet>
        {items.length === 0 ? (
          <Empty title={ctx.t('desk.agenda.none')}>{ctx.t('agenda.none.what')}</Empty>
        ) : (
          <ol className="plain stack gap-m">
            {items.map((item) => (
              <Item key={item.id} ctx={ctx} item={item} names={names} now={now.has(item.id)} />
            ))}
          </ol>
        )}
      </Section>
      {groups.map(({ id, of }) => (
        <Asked key={id} ctx={ctx} id={id} requests={requests.filter(of)} names={names} />
      ))}
    </Page>
  );
}

/** What was asked for late and is no item: one that the Assembly has included stands among the items. */
const groups = [
  { id: 'late', of: ({ outcome }: AgendaRequest) => outcome === null },
  { id: 'not-on', of: ({ outcome }: AgendaRequest) => outcome === 'refused' || outcome === 'withdrawn' },
] as const;

function Asked({
  ctx,
  id,
  requests,
  names,
}: Pick<AgendaPageProps, 'ctx' | 'requests' | 'names'> & { readonly id: (typeof groups)[number]['id'] }): ReactNode {
  if (requests.length === 0) return null;
  return (
    <Section id={`asked-${id}`} title={ctx.t(`agenda.asked.${id}`)}>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <b>{ctx.text(request.title)}</b>
            <small className="block">{askedSaid(ctx, names, request)}</small>
            {request.outcome !== null && (
              <small className="block">{ctx.t('agenda.request.outcome', { outcome: request.outcome })}</small>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stands({
  ctx,
  session,
  standing,
  items,
}: Pick<AgendaPageProps, 'ctx' | 'session' | 'standing' | 'items'>): ReactNode {
  const { issuedOn, supplementedOn, adoptedAt } = standing;
  if (adoptedAt !== null)
    return ctx.t('agenda.stands.adopted', { day: ctx.date(adoptedAt, 'long', cityAt(session, adoptedAt)) });
  if (issuedOn === null) return ctx.t('agenda.stands.draft');
  const issued =
    supplementedOn === null
      ? ctx.t('agenda.stands.provisional', { day: ctx.date(issuedOn) })
      : ctx.t('agenda.stands.supplemented', { day: ctx.date(issuedOn), on: ctx.date(supplementedOn) });
  return (
    <>
      {issued} {changedSinceIssued(standing, items) && <b>{ctx.t('agenda.stands.changed')}</b>}
    </>
  );
}

function Item({
  ctx,
  item,
  names,
  now,
}: {
  readonly ctx: Ctx;
  readonly item: WholeItem;
  readonly names: StateNames;
  readonly now: boolean;
}): ReactNode {
  const { number, title, parts, body, annotation, standing, asked } = item;
  const gone = standing !== 'on';
  const heading = (
    <>
      {ctx.number(number)}. <Text ctx={ctx} map={title} />
    </>
  );
  return (
    <li id={`item-${number}`} className="doc">
      <h3>{gone ? <s>{heading}</s> : heading}</h3>
      {parts.map((part, place) => (
        <p key={part.en}>
          {letterOf(place)} <Text ctx={ctx} map={part} />
        </p>
      ))}
      <p className="row small">
        <Chip s={gone ? 'mute' : now ? 'now' : item.status === 'concluded' ? 'good' : 'mute'}>
          {standingSaid(ctx, item, now)}
        </Chip>
        {body && <Tag>{ctx.t('agenda.body', { body })}</Tag>}
      </p>
      {annotation && (
        <div className="prose">
          {ctx
            .text(annotation)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph} dir="auto">
                {paragraph}
              </p>
            ))}
        </div>
      )}
      {asked && <p className="small mute">{askedSaid(ctx, names, asked)}</p>}
    </li>
  );
}
