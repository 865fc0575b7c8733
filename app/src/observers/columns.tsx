import {
  nameOf,
  noteColumn,
  notedSourceColumns,
  type ObserversFile,
  type StateNames,
  sourceColumns,
} from '../reference/index.ts';
import { Cite } from '../web/components/ruling.tsx';
import { Doubt } from '../web/components/source.tsx';
import { Unknown } from '../web/components/status.tsx';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import { type CategoryCode, type Rights, rightsOf } from './rights.ts';

export type Category = ObserversFile['categories'][number];
export type Organization = ObserversFile['organizations'][number];
export type Participation = ObserversFile['ngoParticipants'][number];
export type SeenState = ObserversFile['observerStatesSeen'][number];

export function categoryName(ctx: LanguageCtx, code: CategoryCode): string {
  return ctx.t(`observers.category.${code}`);
}

type Right = 'attend' | 'speak' | 'propose' | 'vote';

function wordOf(ctx: LanguageCtx, rights: Rights, right: Right): string {
  switch (right) {
    case 'attend':
      return ctx.t(`observers.attend.${rights.attend}`);
    case 'speak':
      return ctx.t(`observers.speak.${rights.speak}`);
    case 'propose':
    case 'vote':
      return ctx.t(rights[right] ? 'observers.yes' : 'observers.no');
  }
}

function rightColumn(right: Right): Column<Category> {
  return {
    key: right,
    label: `observers.${right}`,
    value: (category) => rightsOf(category.code)[right],
    cell: (category, ctx) => {
      const rights = rightsOf(category.code);
      return (
        <Doubt ctx={ctx} confidence={rights.confidence}>
          {wordOf(ctx, rights, right)}
        </Doubt>
      );
    },
  };
}

/** Categories of participants with their rights. */
export const categoryColumns: readonly Column<Category>[] = [
  { key: 'code', label: 'observers.code', html: false, value: (category) => category.code },
  {
    key: 'category',
    label: 'observers.category',
    rowHeader: true,
    value: (category) => category.name,
    cell: (category, ctx) => categoryName(ctx, category.code),
  },
  rightColumn('attend'),
  rightColumn('speak'),
  rightColumn('propose'),
  rightColumn('vote'),
  {
    key: 'basis',
    label: 'observers.basis',
    value: (category) => rightsOf(category.code).basis,
    cell: (category, ctx) => <Cite ctx={ctx} provision={rightsOf(category.code).basis} />,
  },
  {
    key: 'note_verbale_series',
    label: 'observers.series',
    html: false,
    value: (category) => category.noteVerbaleSeries,
  },
  {
    key: 'rights_confidence',
    label: 'reference.confidence',
    html: false,
    value: (category) => rightsOf(category.code).confidence,
  },
  noteColumn,
  ...sourceColumns,
];

function sessionCell(ctx: LanguageCtx, session: number | null) {
  return session === null ? (
    <Unknown ctx={ctx} why="not-recorded" />
  ) : (
    <a href={ctx.href(`/sessions/${session}`)}>{ctx.ordinal(session, 'session')}</a>
  );
}

export const organizationColumns: readonly Column<Organization>[] = [
  {
    key: 'name',
    label: 'observers.organization',
    rowHeader: true,
    value: (organization) => organization.name,
    cell: (organization, ctx) => (
      <Doubt ctx={ctx} confidence={organization.confidence}>
        <Text ctx={ctx} map={{ en: organization.name }} />
      </Doubt>
    ),
  },
  {
    key: 'type',
    label: 'observers.type',
    value: (organization) => organization.type,
    cell: (organization, ctx) => ctx.t(`observers.type.${organization.type}`),
  },
  {
    key: 'session_seen',
    label: 'observers.seen',
    value: (organization) => organization.sessionSeen,
    cell: (organization, ctx) => sessionCell(ctx, organization.sessionSeen),
  },
  ...sourceColumns,
];

export const participationColumns: readonly Column<Participation>[] = [
  {
    key: 'session',
    label: 'observers.session',
    rowHeader: true,
    value: (each) => each.session,
    cell: (each, ctx) => sessionCell(ctx, each.session),
  },
  {
    key: 'representatives',
    label: 'observers.representatives',
    numeric: true,
    value: (each) => each.count,
    cell: (each, ctx) =>
      each.count === null ? (
        <Unknown ctx={ctx} why="not-published" />
      ) : (
        <Doubt ctx={ctx} confidence={each.confidence}>
          {ctx.t(each.approximate ? 'observers.about' : 'observers.exactly', { count: each.count })}
        </Doubt>
      ),
  },
  { key: 'approximate', label: 'observers.approximate', html: false, value: (each) => each.approximate },
  ...notedSourceColumns,
];

export function seenColumns(names: StateNames): readonly Column<SeenState>[] {
  return [
    { key: 'iso3', label: 'observers.code', html: false, value: (each) => each.state },
    {
      key: 'state',
      label: 'observers.state',
      rowHeader: true,
      value: (each) => names.get(each.state) ?? each.state,
      cell: (each, ctx) => <a href={ctx.href(`/members/${each.state}`)}>{nameOf(ctx, names, each.state)}</a>,
    },
    {
      key: 'session',
      label: 'observers.session',
      value: (each) => each.session,
      cell: (each, ctx) => (
        <Doubt ctx={ctx} confidence={each.confidence} besideLink>
          {sessionCell(ctx, each.session)}
        </Doubt>
      ),
    },
    ...notedSourceColumns,
  ];
}
