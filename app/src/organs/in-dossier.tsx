import type { ReactNode } from 'react';
import type { DossierPart, DossierState } from '../dossier/index.ts';
import { neededFile, Sources } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { Empty } from '../web/components/notice.tsx';
import { Section } from '../web/components/section.tsx';
import { DataLinks, Table } from '../web/components/table.tsx';
import { Text } from '../web/components/words.tsx';
import type { Ctx } from '../web/ctx.ts';
import { type Column, filled } from '../web/open-data.ts';
import { officeColumn, officeSourceColumns, personColumn, termColumns } from './office-columns.tsx';
import { heldOn, OfficeSpans } from './office-spans.tsx';
import { allOffices, type Office, officesOf } from './offices.ts';

/** Offices of the Assembly in the dossier of a State. */
export const officesInDossier: DossierPart = {
  place: 20,
  files: ['organs.json', 'sessions.json'],
  async shown(db, { state, day }) {
    const offices = await officesHeld(db, { state });
    const today = offices.filter((office) => heldOn(office, day)).length;
    return {
      fact: (ctx) => ({
        label: ctx.t('membership.holds-today'),
        value: ctx.t('membership.offices', { count: today }),
      }),
      below: (ctx) => <Offices ctx={ctx} offices={offices} iso3={state.iso3} />,
    };
  },
  tables: [{ part: 'offices', columns: () => officeColumns, rows: officesHeld }],
};

async function officesHeld(db: Db, { state }: Pick<DossierState, 'state'>): Promise<readonly Office[]> {
  const organs = await neededFile(db, 'organs.json');
  return officesOf(allOffices(organs, await neededFile(db, 'sessions.json')), state.iso3);
}

/** Offices of the Assembly that the State or its nationals have held: drawn in time, and as a table. */
function Offices({
  ctx,
  offices,
  iso3,
}: {
  readonly ctx: Ctx;
  readonly offices: readonly Office[];
  readonly iso3: string;
}): ReactNode {
  const title = ctx.t('membership.offices.title');
  if (offices.length === 0) {
    return (
      <Section id="offices" title={title}>
        <Empty title={ctx.t('membership.offices.none')}>{ctx.t('membership.offices.none-text')}</Empty>
      </Section>
    );
  }
  return (
    <Section id="offices" title={title} aside={<DataLinks ctx={ctx} path={`/members/${iso3}/offices`} table={title} />}>
      <OfficeSpans ctx={ctx} offices={offices} label={title} />
      <p className="small mute mt-s">{ctx.t('membership.offices.bold')}</p>
      <details className="mt">
        <summary>{ctx.t('membership.offices.table')}</summary>
        <Sources of={offices.map(({ provenance }) => provenance)} />
        <Table
          ctx={ctx}
          columns={filled(officeColumns, offices)}
          rows={offices}
          rowKey={(office) => officeId(office, offices)}
          caption={title}
        />
      </details>
    </Section>
  );
}

function officeId(office: Office, offices: readonly Office[]): string {
  return `${office.kind}-${offices.indexOf(office)}`;
}

const shownDetail: Column<Office> = {
  key: 'detail',
  label: 'organs.detail',
  value: (office) => office.detail,
  cell: (office, ctx) => office.detail !== null && <Text ctx={ctx} map={{ en: office.detail }} />,
};

const officeColumns: readonly Column<Office>[] = [
  { ...officeColumn, rowHeader: true },
  personColumn,
  ...termColumns,
  ...officeSourceColumns.map((column) => (column.key === 'detail' ? shownDetail : column)),
];
