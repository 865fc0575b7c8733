import { Doubt } from '../web/components/source.tsx';
import { Tag, Unknown } from '../web/components/status.tsx';
import type { Column } from '../web/open-data.ts';
import { officeKeys } from './office-keys.ts';
import { heldOn, spanOf, termConfidence } from './office-spans.tsx';
import type { Office } from './offices.ts';

/** The columns of an office held, from which the pages of the organs and of the States make their tables. */
export const officeColumn: Column<Office> = {
  key: 'office',
  label: 'organs.office',
  value: (office) => office.kind,
  cell: (office, ctx) => ctx.t(officeKeys[office.kind]),
};

export const personColumn: Column<Office> = {
  key: 'person',
  label: 'organs.person',
  value: (office) => office.person,
  cell: (office, ctx) =>
    office.person === null ? (
      <Unknown ctx={ctx} why="not-published" />
    ) : (
      <Doubt ctx={ctx} confidence={office.provenance.confidence}>
        <span dir="auto">{office.person}</span>
      </Doubt>
    ),
};

/** From when to when: two days as data, one span on the page. */
export const termColumns: readonly Column<Office>[] = [
  { key: 'from', label: 'organs.from', value: (office) => office.from, html: false },
  { key: 'to', label: 'organs.to', value: (office) => office.to, html: false },
  {
    key: 'term',
    label: 'organs.term',
    data: false,
    value: (office) => office.from,
    cell: (office, ctx) => (
      <>
        <Doubt ctx={ctx} confidence={termConfidence(office)}>
          {spanOf(ctx, office)}
        </Doubt>{' '}
        {heldOn(office, ctx.now.slice(0, 10)) && <Tag>{ctx.t('organs.today')}</Tag>}
      </>
    ),
  },
  { key: 'term_confidence', label: 'organs.term', value: termConfidence, html: false },
];

/** What the office is about and where that is known from, as data. */
export const officeSourceColumns: readonly Column<Office>[] = [
  { key: 'detail', label: 'organs.detail', html: false, value: (office) => office.detail },
  { key: 'source', label: 'web.source', html: false, value: (office) => office.provenance.source },
  { key: 'confidence', label: 'reference.confidence', html: false, value: (office) => office.provenance.confidence },
];
