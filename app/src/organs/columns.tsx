import { regions } from '@plenary/rules';
import {
  byName,
  confidenceColumn,
  confidenceOf,
  type DataConfidence,
  type Facilitation,
  nameOf,
  noteColumn,
  type OrgansFile,
  sourceColumns,
  unverifiedColumn,
} from '../reference/index.ts';
import { Doubt } from '../web/components/source.tsx';
import { Unknown } from '../web/components/status.tsx';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import { provisionIn } from '../web/provision.ts';
import { officeColumn, officeSourceColumns, personColumn, termColumns } from './office-columns.tsx';
import type { Office } from './offices.ts';
import type { OrganEntry } from './organ-list.ts';
import type { OrgansData } from './organs-data.ts';

export function StateLink({
  ctx,
  data,
  iso3,
}: {
  readonly ctx: LanguageCtx;
  readonly data: OrgansData;
  readonly iso3: string;
}) {
  return <a href={ctx.href(`/members/${iso3}`)}>{nameOf(ctx, data.names, iso3)}</a>;
}

/** Who held which office, when. */
export function officeColumns(
  data: OrgansData,
  options: { readonly office?: boolean } = {},
): readonly Column<Office>[] {
  return [
    { ...personColumn, rowHeader: true },
    { ...officeColumn, html: options.office === true },
    {
      key: 'state',
      label: 'organs.state',
      value: (office) => office.state,
      cell: (office, ctx) => <StateLink ctx={ctx} data={data} iso3={office.state} />,
    },
    groupColumn(data, (office) => office.state),
    ...termColumns,
    ...officeSourceColumns,
  ];
}

function groupColumn<Row>(data: OrgansData, stateOf: (row: Row) => string): Column<Row> {
  return {
    key: 'regional_group',
    label: 'organs.group',
    value: (row) => data.groups.get(stateOf(row)) ?? null,
    cell: (row, ctx) => {
      const group = data.groups.get(stateOf(row));
      return group === undefined ? <Unknown ctx={ctx} why="not-recorded" /> : ctx.t(`membership.group.${group}.short`);
    },
  };
}

export type SeatsRow = {
  readonly name: string;
  readonly byGroup: Readonly<Record<(typeof regions)[number], number>> | null;
  readonly total: number | null;
  readonly confidence: DataConfidence;
  readonly unverifiedFields: readonly string[];
};

/** Seats by regional group, a row for each term or year. */
export const seatsColumns: readonly Column<SeatsRow>[] = [
  { key: 'term', label: 'organs.term', rowHeader: true, value: (row) => row.name },
  ...regions.map(
    (region): Column<SeatsRow> => ({
      key: region,
      label: `membership.group.${region}.short`,
      numeric: true,
      value: (row) => row.byGroup?.[region] ?? null,
      cell: (row, ctx) =>
        row.byGroup === null ? (
          <Unknown ctx={ctx} why="not-published" />
        ) : (
          <Doubt ctx={ctx} confidence={confidenceOf(row, `byGroup.${region}`)}>
            {ctx.number(row.byGroup[region])}
          </Doubt>
        ),
    }),
  ),
  {
    key: 'total',
    label: 'organs.total',
    numeric: true,
    value: (row) => row.total,
    cell: (row, ctx) =>
      row.total === null ? <Unknown ctx={ctx} why="not-published" /> : <b>{ctx.number(row.total)}</b>,
  },
  confidenceColumn,
  unverifiedColumn,
];

export function facilitationColumns(data: OrgansData): readonly Column<Facilitation>[] {
  return [
    {
      key: 'topic',
      label: 'organs.topic',
      rowHeader: true,
      value: (each) => each.topic,
      cell: (each, ctx) => <Text ctx={ctx} map={{ en: each.topic }} />,
    },
    {
      key: 'period',
      label: 'organs.period',
      value: (each) => each.intersessionalPeriod,
      cell: (each, ctx) => <span className="nowrap">{ctx.years(each.intersessionalPeriod)}</span>,
    },
    {
      key: 'working_groups',
      label: 'organs.body',
      value: (each) => each.workingGroups,
      cell: (each, ctx) => ctx.list(each.workingGroups.map((group) => ctx.t(`organs.body.${group}`))),
    },
    {
      key: 'holders',
      label: 'organs.holders',
      value: (each) =>
        each.holders?.map((holder) => (holder.name === null ? holder.state : `${holder.name} (${holder.state})`)) ??
        null,
      cell: (each, ctx) => <Holders ctx={ctx} data={data} facilitation={each} />,
    },
    noteColumn,
    ...sourceColumns,
  ];
}

function Holders({
  ctx,
  data,
  facilitation,
}: {
  readonly ctx: LanguageCtx;
  readonly data: OrgansData;
  readonly facilitation: Facilitation;
}) {
  if (facilitation.holders === null) return <Unknown ctx={ctx} why="not-published" />;
  const sure = facilitation.confidence === 'unverified' ? 'unverified' : 'sourced';
  return (
    <Doubt ctx={ctx} confidence={sure} besideLink>
      {facilitation.holders.map((holder, i) => (
        <span key={`${holder.state} ${holder.name}`}>
          {i > 0 && ctx.semicolon}
          {holder.name !== null && (
            <>
              <span dir="auto">{holder.name}</span>
              {ctx.comma}
            </>
          )}
          <StateLink ctx={ctx} data={data} iso3={holder.state} />
        </span>
      ))}
      {facilitation.unverifiedFields.includes('holders') && <> ({ctx.t('organs.incomplete')})</>}
    </Doubt>
  );
}

export const organColumns: readonly Column<OrganEntry>[] = [
  { key: 'code', label: 'organs.code', html: false, value: (organ) => organ.code },
  {
    key: 'name',
    label: 'organs.organ',
    rowHeader: true,
    value: (organ) => organ.code,
    cell: (organ, ctx) => <a href={ctx.href(`/organs/${organ.code}`)}>{ctx.t(organ.name)}</a>,
  },
  {
    key: 'basis',
    label: 'organs.basis',
    value: (organ) => organ.basis,
    cell: ({ basis }, ctx) => provisionIn(ctx, basis),
  },
];

export type Composition = OrgansFile['committeeOnBudgetAndFinance']['compositions'][number];

/** Known members of the Committee on Budget and Finance on a date, in the reader's order of States. */
export function membersInOrder(
  ctx: LanguageCtx,
  data: OrgansData,
  members: readonly { readonly name: string; readonly state: string }[],
) {
  const order = byName(
    ctx,
    data.names,
    members.map((member) => member.state),
  );
  return members.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || ctx.compare(a.name, b.name));
}
