import type { Column } from '../web/open-data.ts';
import { NotedSources, Sources } from './provenance.tsx';
import type { DataConfidence, Provenance } from './shapes.ts';

interface Noted extends Provenance {
  readonly note: string | null;
}

/** How sure a record is, as data; beside its source the page says it in words. */
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

/** The sources of a record and how sure it is. */
export const sourceColumns: readonly Column<Provenance>[] = [
  {
    key: 'source',
    label: 'web.source',
    value: ({ source }) => source,
    cell: (row, ctx) => <Sources ctx={ctx} of={row} />,
  },
  confidenceColumn,
];

/** The same as data only, where the page shows them elsewhere. */
export const sourceDataColumns: readonly Column<Provenance>[] = [
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

/** The note of a record with its sources, in one cell of the page and as fields of the data. */
export const notedSourceColumns: readonly Column<Noted>[] = [
  noteColumn,
  {
    key: 'source',
    label: 'web.source',
    value: ({ source }) => source,
    cell: (row, ctx) => <NotedSources ctx={ctx} of={row} note={row.note} />,
  },
  confidenceColumn,
];
