import type { Column } from '../web/open-data.ts';
import { type LedgerLine, lengthOf } from './ledger.ts';

/** The ledger of time as open data: one line for each stretch, of which every total is a sum. */
export function ledgerColumns(
  agenda: readonly { readonly id: string; readonly number: number }[],
): readonly Column<LedgerLine>[] {
  const number = new Map(agenda.map((item) => [item.id, item.number]));
  return [
    { key: 'meeting', label: 'floor.ledger.meeting', value: ({ meetingNumber }) => meetingNumber },
    {
      key: 'item',
      label: 'floor.ledger.item',
      value: ({ item }) => (item === null ? null : (number.get(item) ?? null)),
    },
    { key: 'started_at', label: 'floor.ledger.from', value: ({ startedAt }) => startedAt },
    { key: 'ended_at', label: 'floor.ledger.until', value: ({ endedAt }) => endedAt },
    {
      key: 'milliseconds',
      label: 'floor.ledger.time',
      value: (line) => lengthOf(line),
    },
    { key: 'kind', label: 'floor.ledger.kind', value: ({ kind }) => kind },
    { key: 'speaker', label: 'floor.ledger.by', value: ({ names }) => names },
    { key: 'code', label: 'floor.ledger.code', value: ({ by }) => by },
    { key: 'participant', label: 'floor.ledger.category', value: ({ category }) => category },
    { key: 'region', label: 'floor.ledger.region', value: ({ region }) => region },
    { key: 'on_behalf_of', label: 'floor.ledger.group', value: ({ group }) => group },
    { key: 'speech', label: 'floor.ledger.speech', value: ({ turn }) => turn },
    { key: 'part', label: 'floor.ledger.part', value: ({ nth }) => nth },
  ];
}
