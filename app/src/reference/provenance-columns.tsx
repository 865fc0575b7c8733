import { Text } from '../web/components/words.tsx';
import type { Column } from '../web/open-data.ts';
import type { DataConfidence, Provenance } from './shapes.ts';

interface Noted extends Provenance {
  readonly note: string | null;
}

/** How sure a record is, as data; the page marks what is not sure. */
export const confidenceColumn: Column<{ readonly confidence: DataConfidence }> = {
  key: 'confidence',
  label: 'reference.confidence',
  html: false,
  value: ({ confidence }) => confidence,
};

/** Which fields the source of a record does not cover, as data; the page marks them one by one. */
export const unverifiedColumn: Column<{ readonly unverifiedFields: readonly string[] }> = {
  key: 'unverified_fields',
  label: 'reference.unverified-fields',
  html: false,
  value: ({ unverifiedFields }) => unverifiedFields,
};

/** Where a record is known from, as data; the page tells its sources at the foot. */
export const sourceColumns: readonly Column<Provenance>[] = [
  { key: 'source', label: 'web.source', html: false, value: ({ source }) => source },
  confidenceColumn,
];

/** The note of a record, as data. */
export const noteColumn: Column<{ readonly note: string | null }> = {
  key: 'note',
  label: 'reference.note',
  html: false,
  value: ({ note }) => note,
};

/** The note of a record on the page too, in the English of its source. */
export const notedSourceColumns: readonly Column<Noted>[] = [
  { ...noteColumn, html: true, cell: ({ note }, ctx) => note !== null && <Text ctx={ctx} map={{ en: note }} /> },
  ...sourceColumns,
];
