import type { ReactNode } from 'react';
import type { DossierPart } from '../dossier/index.ts';
import { confidenceOf, unverifiedColumn } from '../reference/index.ts';
import { Empty } from '../web/components/notice.tsx';
import { Section } from '../web/components/section.tsx';
import { Doubt } from '../web/components/source.tsx';
import { Chip, Unknown } from '../web/components/status.tsx';
import { DataLinks, Table } from '../web/components/table.tsx';
import { Text } from '../web/components/words.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import { type Candidacy, type CandidacyField, readCandidacies } from './candidacies.ts';

/** Candidates in the dossier of a State. */
export const candidaciesInDossier: DossierPart = {
  place: 30,
  files: ['elections/*.json'],
  async shown(db, { state }) {
    const candidacies = await readCandidacies(db, state.iso3);
    return { below: (ctx) => <Candidacies ctx={ctx} candidacies={candidacies} iso3={state.iso3} /> };
  },
  tables: [
    {
      part: 'candidates',
      columns: () => candidacyColumns,
      rows: (db, { state }) => readCandidacies(db, state.iso3),
    },
  ],
};

/** Candidates of the State's nationality in the elections whose data are held here. */
function Candidacies({
  ctx,
  candidacies,
  iso3,
}: {
  readonly ctx: Ctx;
  readonly candidacies: readonly Candidacy[];
  readonly iso3: string;
}): ReactNode {
  const title = ctx.t('membership.candidacies');
  return (
    <Section
      id="candidacies"
      title={title}
      {...(candidacies.length === 0
        ? {}
        : { aside: <DataLinks ctx={ctx} path={`/members/${iso3}/candidates`} table={title} /> })}
    >
      {candidacies.length === 0 ? (
        <Empty title={ctx.t('membership.candidacies.none')}>{ctx.t('membership.candidacies.none-text')}</Empty>
      ) : (
        <>
          <Table
            ctx={ctx}
            columns={candidacyColumns}
            rows={candidacies}
            rowKey={(candidacy) => `${candidacy.election} ${candidacy.name}`}
            caption={title}
          />
          <p className="small mute mt-s">{ctx.t('membership.candidacies.nationality')}</p>
        </>
      )}
    </Section>
  );
}

const candidacyColumns: readonly Column<Candidacy>[] = [
  {
    key: 'candidate',
    label: 'membership.candidate',
    rowHeader: true,
    value: (each) => each.name,
    cell: (each, ctx) =>
      each.name === null ? <Unknown ctx={ctx} why="not-published" /> : <span dir="auto">{each.name}</span>,
  },
  {
    key: 'election',
    label: 'membership.election',
    value: (each) => each.election,
    cell: (each, ctx) => (
      <a href={ctx.href(each.href)}>
        <Text ctx={ctx} map={each.title} />
      </a>
    ),
  },
  {
    key: 'date',
    label: 'membership.day',
    numeric: true,
    value: (each) => each.date,
    cell: (each, ctx) =>
      each.date === null ? (
        <Unknown ctx={ctx} why="not-published" />
      ) : (
        <Doubt ctx={ctx} confidence={sureness(each, 'date')}>
          {ctx.date(each.date, 'short')}
        </Doubt>
      ),
  },
  {
    key: 'list',
    label: 'membership.list-ab',
    value: (each) => each.list,
    cell: (each, ctx) =>
      each.list === null ? null : (
        <Doubt ctx={ctx} confidence={sureness(each, 'list')}>
          {each.list}
        </Doubt>
      ),
  },
  {
    key: 'elected',
    label: 'membership.result',
    value: (each) => each.elected,
    cell: (each, ctx) =>
      each.elected ? (
        <Doubt ctx={ctx} confidence={each.until === null ? each.provenance.confidence : sureness(each, 'until')}>
          <Chip s="good">
            {each.until === null
              ? ctx.t('membership.elected')
              : ctx.t('membership.elected.until', { until: ctx.date(each.until, 'short') })}
          </Chip>
        </Doubt>
      ) : (
        <Chip s="mute">{ctx.t('membership.not-elected')}</Chip>
      ),
  },
  { key: 'until', label: 'organs.to', value: (each) => each.until, html: false },
  { key: 'source', label: 'web.source', value: (each) => each.provenance.source, html: false },
  { key: 'confidence', label: 'reference.confidence', value: (each) => each.provenance.confidence, html: false },
  unverifiedColumn,
];

function sureness({ provenance: { confidence }, unverifiedFields }: Candidacy, field: CandidacyField) {
  return confidenceOf({ confidence, unverifiedFields }, field);
}
