import type { DossierPart } from '../dossier/index.ts';
import { citiesOf } from '../sessions/index.ts';
import { Section } from '../web/components/section.tsx';
import { DataLinks, Table } from '../web/components/table.tsx';
import { Text } from '../web/components/words.tsx';
import type { Column } from '../web/open-data.ts';
import { sessionsOf, type TakesPart } from './participation.ts';

/** The sessions run here in which a State takes part. Nothing is said of one that takes part in none. */
export const participationInDossier: DossierPart = {
  place: 40,
  files: [],
  async shown(db, { state: { iso3 } }) {
    const rows = await sessionsOf(db, iso3);
    if (rows.length === 0) return {};
    return {
      below(ctx) {
        const title = ctx.t('delegations.participation.dossier');
        return (
          <Section
            id="participation"
            title={title}
            aside={<DataLinks ctx={ctx} path={`/members/${iso3}/participation`} table={title} />}
          >
            <Table ctx={ctx} columns={columns} rows={rows} rowKey={({ session }) => session} caption={title} />
          </Section>
        );
      },
    };
  },
  tables: [
    {
      part: 'participation',
      columns: () => columns,
      rows: (db, { state }) => sessionsOf(db, state.iso3),
    },
  ],
};

const columns: readonly Column<TakesPart>[] = [
  { key: 'session', label: 'membership.session', html: false, value: ({ session }) => session },
  {
    key: 'title',
    label: 'membership.session',
    rowHeader: true,
    value: ({ title }) => title,
    cell: ({ session, title, demonstration }, ctx) => (
      <>
        <a href={ctx.href(`/sessions/${session}/participation`)}>
          <Text ctx={ctx} map={title} />
        </a>
        {demonstration && <small className="block">{ctx.t('sessions.demonstration')}</small>}
      </>
    ),
  },
  {
    key: 'starts',
    label: 'membership.opens',
    value: ({ starts }) => starts,
    cell: ({ starts, ends }, ctx) => ctx.dateRange(starts, ends),
  },
  { key: 'ends', label: 'delegations.participation.ends', html: false, value: ({ ends }) => ends },
  {
    key: 'city',
    label: 'membership.city',
    value: (held) => citiesOf(held),
    cell: (held, ctx) => ctx.list(citiesOf(held).map(ctx.cityName)),
  },
  { key: 'demonstration', label: 'sessions.demonstration', html: false, value: ({ demonstration }) => demonstration },
];
