import type { ReactNode } from 'react';
import { Table } from '../../web/components/table.tsx';
import type { Column } from '../../web/open-data.ts';
import type { KeyView } from '../reads.ts';

interface Props {
  readonly ctx: Parameters<typeof Table>[0]['ctx'];
  readonly keys: readonly KeyView[];
  readonly caption: string;
}

/** The keys of a log, with the days on which each was introduced and retired. */
export function KeysTable({ ctx, keys, caption }: Props): ReactNode {
  return <Table ctx={ctx} columns={keyColumns} rows={keys} rowKey={({ key }) => key} caption={caption} scroll />;
}

const keyColumns: readonly Column<KeyView>[] = [
  {
    key: 'key',
    label: 'log.key',
    rowHeader: true,
    value: ({ key }) => key,
    cell: ({ key, lost }, ctx) => (
      <>
        <code dir="ltr">{key}</code>
        {lost && <small className="block prose">{ctx.t('log.seals.lost', { reason: lost })}</small>}
      </>
    ),
  },
  {
    key: 'introduced',
    label: 'log.key.introduced',
    value: ({ introducedAt }) => introducedAt,
    cell: ({ introducedAt }, ctx) => ctx.date(introducedAt, 'short'),
  },
  {
    key: 'retired',
    label: 'log.key.retired',
    value: ({ retiredAt }) => retiredAt,
    cell: ({ retiredAt }, ctx) => (retiredAt === null ? ctx.t('log.key.in-use') : ctx.date(retiredAt, 'short')),
  },
];
