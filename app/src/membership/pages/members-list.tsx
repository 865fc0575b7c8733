import type { ReactNode } from 'react';
import { Sources } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { memberColumns } from '../columns.tsx';
import { addressOf, listed, type MembersQuery, sortedBy } from '../members-query.ts';
import type { Composition, Register } from '../register.ts';

/** As many rows as fit on a screen; the rest is one click away. */
const shortList = 20;

export interface MembersListProps {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly query: MembersQuery;
  readonly composition: Composition;
}

/** The list of States Parties: searched, ordered, at first the first of them only. */
export function MembersList({ ctx, register, composition, query }: MembersListProps): ReactNode {
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
        <p className="mt-s printed">
          <LinkButton href={`${ctx.href(withAll(query))}#list`}>
            {ctx.t('membership.list.all', { count: found.length })}
          </LinkButton>
        </p>
      )}
      <Sources of={{ source: ['untc2014', 'm49'], confidence: 'sourced' }} bibliography={register.meta.bibliography} />
      <p className="small mute">{ctx.t('membership.list.groups-unverified')}</p>
    </Section>
  );
}

function withAll(query: MembersQuery): string {
  return query.chosen ? `/members?on=${query.day}&all` : '/members?all';
}
