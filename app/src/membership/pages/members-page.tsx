import { type Region, regions } from '@plenary/rules';
import type { CSSProperties, ReactNode } from 'react';
import { byName, nameOf, Sources, type StateNames, type StateRecord } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { type Tile, Tiles } from '../../web/components/tiles.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { groupKeys, memberColumns, signatoryColumns } from '../columns.tsx';
import { addressOf, firstDay, listed, type MembersQuery, sortedBy } from '../members-query.ts';
import { NumberChart } from '../number-chart.tsx';
import { type Composition, compositionOn, eraOf, numberChanges, type Register } from '../register.ts';

export interface MembersPageProps {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly query: MembersQuery;
}

/** The Assembly on a day: tiles by regional group, the number since 2002, the list, and who is not, no longer or not yet a party. */
export function MembersPage({ ctx, register, query }: MembersPageProps): ReactNode {
  const composition = compositionOn(query.day, register.states);
  const title = ctx.t('membership.title', { count: composition.parties.length });
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="members"
      crumbs={[{ label: ctx.t('web.nav.members'), path: '/members' }]}
      note={ctx.t('membership.coverage')}
    >
      <PageHead
        eyebrow={ctx.t('membership.on-day', { day: ctx.date(query.day) })}
        title={title}
        lede={ctx.t('membership.lede')}
      >
        <DayForm ctx={ctx} query={query} />
      </PageHead>
      <Cartogram ctx={ctx} names={register.names} composition={composition} />
      <NumberSection ctx={ctx} register={register} until={query.day} />
      <ListSection ctx={ctx} register={register} composition={composition} query={query} />
      <Others ctx={ctx} register={register} composition={composition} />
    </Page>
  );
}

function DayForm({ ctx, query }: { readonly ctx: Ctx; readonly query: MembersQuery }): ReactNode {
  return (
    <form className="row mt-s" method="get" action={ctx.href('/members')} style={{ alignItems: 'end' }} noValidate>
      <Field
        ctx={ctx}
        state={query.form}
        name="on"
        kind="date"
        label={ctx.t('membership.on.label')}
        initial={query.day}
      />
      <Button>{ctx.t('membership.on.show')}</Button>
      {query.chosen && <a href={ctx.href('/members')}>{ctx.t('membership.on.today')}</a>}
    </form>
  );
}

function Cartogram({
  ctx,
  names,
  composition,
}: {
  readonly ctx: Ctx;
  readonly names: StateNames;
  readonly composition: Composition;
}): ReactNode {
  const of = (region: Region, states: readonly StateRecord[]): readonly StateRecord[] =>
    inOrder(
      ctx,
      names,
      states.filter((state) => state.regionalGroup === region),
    );
  return (
    <Section id="groups" title={ctx.t('membership.by-group')} aside={<EraKey ctx={ctx} />}>
      <div className="cols" style={{ '--col': '20rem' } as CSSProperties}>
        {regions.map((region) => (
          <section key={region} aria-labelledby={`group-${region}`}>
            <h3 id={`group-${region}`} style={{ fontSize: 'var(--t-m)', marginBlockEnd: 'var(--s3)' }}>
              {ctx.t(groupKeys[region])} <span className="mute">{ctx.number(composition.groups[region])}</span>
            </h3>
            <Tiles
              label={ctx.t(groupKeys[region])}
              tiles={[
                ...of(region, composition.parties).map((state) => tileOf(ctx, names, state, false)),
                ...of(region, composition.left).map((state) => tileOf(ctx, names, state, true)),
              ]}
            />
          </section>
        ))}
      </div>
      <p className="small mute mt">{ctx.t('membership.tiles-note')}</p>
    </Section>
  );
}

function inOrder(ctx: Ctx, names: StateNames, states: readonly StateRecord[]): readonly StateRecord[] {
  const order = byName(
    ctx,
    names,
    states.map((state) => state.iso3),
  );
  return states.toSorted((a, b) => order.indexOf(a.iso3) - order.indexOf(b.iso3));
}

function tileOf(ctx: Ctx, names: StateNames, state: StateRecord, left: boolean): Tile {
  const name = nameOf(ctx, names, state.iso3);
  const since = ctx.date(state.entryIntoForce, 'short');
  const until = state.partyUntil === null ? '' : ctx.date(state.partyUntil, 'short');
  return {
    code: state.iso3,
    name: left ? ctx.t('membership.tile.left', { state: name }) : name,
    href: ctx.href(`/members/${state.iso3}`),
    era: left ? 'x' : eraOf(state),
    title: left
      ? ctx.t('membership.tile.until', { state: name, since, until })
      : ctx.t('membership.tile.since', { state: name, since }),
  };
}

const swatch: CSSProperties = {
  display: 'inline-block',
  inlineSize: '.9rem',
  blockSize: '.9rem',
  marginInlineEnd: '.4rem',
  verticalAlign: '-.1rem',
  border: '1px solid transparent',
};

/** The colours of the tiles (plenary.css, "Tiles of States") with what they mean. */
const eras = [
  {
    era: '1',
    key: 'membership.era.founding',
    style: { background: 'light-dark(oklch(.34 .11 268), oklch(.82 .08 264))' },
  },
  {
    era: '2',
    key: 'membership.era.to-2010',
    style: { background: 'light-dark(oklch(.78 .07 268), oklch(.5 .1 266))' },
  },
  { era: '3', key: 'membership.era.since-2011', style: { background: 'var(--stamp-2)', borderColor: 'var(--stamp)' } },
  { era: 'x', key: 'membership.era.left', style: { border: '1px dashed var(--edge)' } },
] as const;

function EraKey({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <p className="small row">
      {eras.map(({ era, key, style }) => (
        <span key={era}>
          <i style={{ ...swatch, ...style }} />
          {ctx.t(key)}
        </span>
      ))}
    </p>
  );
}

function NumberSection({
  ctx,
  register,
  until,
}: {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly until: string;
}): ReactNode {
  const title = ctx.t('membership.number.title');
  const changes = numberChanges(register.states, until);
  return (
    <Section id="number" title={title} aside={<DataLinks ctx={ctx} path="/members/number" table={title} />}>
      {changes.length === 0 ? (
        <Empty title={ctx.t('membership.number.none')}>{ctx.t('membership.number.none-text')}</Empty>
      ) : (
        <NumberChart
          ctx={ctx}
          names={register.names}
          changes={changes}
          until={until}
          caption={
            <>
              {ctx.t('membership.number.caption')}{' '}
              <a href={ctx.href('/members/number')}>{ctx.t('membership.number.table')}</a>
            </>
          }
        />
      )}
    </Section>
  );
}

/** As many rows as fit on a screen; the rest is one click away. */
const shortList = 20;

function ListSection({
  ctx,
  register,
  composition,
  query,
}: MembersPageProps & { readonly composition: Composition }): ReactNode {
  const found = listed(ctx, register.names, composition.parties, query);
  const rows = query.all ? found : found.slice(0, shortList);
  const title = ctx.t('membership.list');
  return (
    <Section id="list" title={title} aside={<DataLinks ctx={ctx} path={addressOf(query)} table={title} />}>
      <search>
        <form
          className="row"
          method="get"
          action={`${ctx.href('/members')}#list`}
          style={{ marginBlockEnd: 'var(--s4)' }}
        >
          {query.chosen && <input type="hidden" name="on" value={query.day} />}
          <label className="vh" htmlFor="find">
            {ctx.t('membership.find')}
          </label>
          <span className="search">
            <input
              id="find"
              name="find"
              type="search"
              placeholder={ctx.t('membership.find')}
              defaultValue={query.find}
              maxLength={60}
            />
          </span>
          <Button>{ctx.t('web.search')}</Button>
          {query.find !== '' && (
            <a className="small" href={ctx.href(addressOf({ ...query, find: '' }))}>
              {ctx.t('membership.find.all')}
            </a>
          )}
        </form>
      </search>
      {rows.length === 0 ? (
        <Empty title={ctx.t('membership.find.none', { find: query.find })}>{ctx.t('membership.find.none-text')}</Empty>
      ) : (
        <Table
          ctx={ctx}
          columns={memberColumns(register.names)}
          rows={rows}
          rowKey={(state) => state.iso3}
          caption={ctx.t('membership.list.caption', { day: ctx.date(query.day) })}
          sorting={{
            by: query.sort,
            descending: query.descending,
            href: (key) => ctx.href(`${sortedBy(query, key)}#list`),
          }}
        />
      )}
      {rows.length < found.length && (
        <p className="mt-s">
          <LinkButton href={`${ctx.href(withAll(query))}#list`}>
            {ctx.t('membership.list.all', { count: found.length })}
          </LinkButton>
        </p>
      )}
      <p className="mt-s">
        <Sources
          ctx={ctx}
          of={{ source: ['untc2014', 'm49'], confidence: 'sourced' }}
          bibliography={register.meta.bibliography}
        />
      </p>
      <p className="small mute">{ctx.t('membership.list.groups-unverified')}</p>
    </Section>
  );
}

function withAll(query: MembersQuery): string {
  return query.chosen ? `/members?on=${query.day}&all` : '/members?all';
}

function Others({
  ctx,
  register,
  composition,
}: {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly composition: Composition;
}): ReactNode {
  const { names } = register;
  const signed = register.signatories.filter((state) => state.signed <= composition.day);
  const early = composition.day < firstDay;
  return (
    <>
      {composition.coming.length > 0 && (
        <Section id="coming" title={ctx.t('membership.coming')}>
          <p className="prose">{ctx.t('membership.coming.text')}</p>
          <Table
            ctx={ctx}
            columns={memberColumns(names)}
            rows={inOrder(ctx, names, composition.coming)}
            rowKey={(state) => state.iso3}
            caption={ctx.t('membership.coming')}
          />
        </Section>
      )}
      {composition.left.length > 0 && (
        <Section
          id="former"
          title={ctx.t('membership.former')}
          aside={<DataLinks ctx={ctx} path="/members/former" table={ctx.t('membership.former')} />}
        >
          <Table
            ctx={ctx}
            columns={memberColumns(names, { left: true })}
            rows={inOrder(ctx, names, composition.left)}
            rowKey={(state) => state.iso3}
            caption={ctx.t('membership.former')}
          />
          {composition.left.some((state) => state.iso3 === 'HUN') && (
            <Notice s="wait">{ctx.t('membership.hungary')}</Notice>
          )}
        </Section>
      )}
      {!early && (
        <Section
          id="signatories"
          title={ctx.t('membership.signatories', { count: signed.length })}
          aside={
            <DataLinks
              ctx={ctx}
              path="/members/signatories"
              table={ctx.t('membership.signatories', { count: signed.length })}
            />
          }
        >
          <p className="prose">
            {ctx.t('membership.signatories.text')}{' '}
            <a href={ctx.href('/observers')}>{ctx.t('membership.signatories.observers')}</a>
          </p>
          <Table
            ctx={ctx}
            columns={signatoryColumns(names)}
            rows={signed.toSorted((a, b) => ctx.compare(nameOf(ctx, names, a.iso3), nameOf(ctx, names, b.iso3)))}
            rowKey={(state) => state.iso3}
            caption={ctx.t('membership.signatories', { count: signed.length })}
          />
        </Section>
      )}
      {register.meta.notIncluded.map((state) => (
        <Notice key={state.iso3}>
          {nameOf(ctx, names, state.iso3)}: <Text ctx={ctx} map={{ en: state.note }} />{' '}
          <span className="tag">{ctx.t('web.confidence.unverified')}</span>
        </Notice>
      ))}
    </>
  );
}
