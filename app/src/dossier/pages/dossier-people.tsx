import type { ReactNode } from 'react';
import {
  type Office,
  OfficeSpans,
  officeColumn,
  officeSourceColumns,
  personColumn,
  termColumns,
} from '../../organs/index.ts';
import { confidenceOf, NotedSources, unverifiedColumn } from '../../reference/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, type Status, Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { Candidacy, CandidacyField, Dossier, SessionStanding, Standing } from '../dossier.ts';

interface Props {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
}

/** Offices of the Assembly that the State or its nationals have held: drawn in time, and as a table. */
export function Offices({ ctx, dossier: { offices, state } }: Props): ReactNode {
  const title = ctx.t('membership.offices.title');
  if (offices.length === 0) {
    return (
      <Section id="offices" title={title}>
        <Empty title={ctx.t('membership.offices.none')}>{ctx.t('membership.offices.none-text')}</Empty>
      </Section>
    );
  }
  return (
    <Section
      id="offices"
      title={title}
      aside={<DataLinks ctx={ctx} path={`/members/${state.iso3}/offices`} table={title} />}
    >
      <OfficeSpans ctx={ctx} offices={offices} label={title} />
      <p className="small mute mt-s">{ctx.t('membership.offices.bold')}</p>
      <details className="mt">
        <summary>{ctx.t('membership.offices.table')}</summary>
        <Table
          ctx={ctx}
          columns={officeColumns}
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

export const officeColumns: readonly Column<Office>[] = [
  { ...officeColumn, rowHeader: true },
  personColumn,
  ...termColumns,
  {
    key: 'sources',
    label: 'web.source',
    data: false,
    value: (office) => office.provenance.source,
    cell: (office, ctx) => <NotedSources ctx={ctx} of={office.provenance} note={office.detail} />,
  },
  ...officeSourceColumns,
];

/** Candidates of the State's nationality in the elections whose data are held here. */
export function Candidacies({ ctx, dossier: { candidacies, state } }: Props): ReactNode {
  const title = ctx.t('membership.candidacies');
  return (
    <Section
      id="candidacies"
      title={title}
      {...(candidacies.length === 0
        ? {}
        : { aside: <DataLinks ctx={ctx} path={`/members/${state.iso3}/candidates`} table={title} /> })}
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

export const candidacyColumns: readonly Column<Candidacy>[] = [
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

const standingChip: Readonly<Record<Standing, Status>> = {
  party: 'good',
  deposited: 'wait',
  signatory: 'mute',
  none: 'mute',
  left: 'mute',
};

/** As what the State could sit at each session; who came is not published. */
export function SessionsAttended({ ctx, dossier: { sessions, state } }: Props): ReactNode {
  const title = ctx.t('membership.sessions');
  return (
    <Section
      id="sessions"
      title={title}
      aside={<DataLinks ctx={ctx} path={`/members/${state.iso3}/sessions`} table={title} />}
    >
      <p className="prose">{ctx.t('membership.sessions.text')}</p>
      <details className="mt-s">
        <summary>
          {ctx.t('membership.sessions.show', {
            seats: sessions.filter((each) => each.standing === 'party' && !each.future).length,
            all: sessions.filter((each) => !each.future).length,
          })}
        </summary>
        <Table
          ctx={ctx}
          columns={standingColumns}
          rows={sessions}
          rowKey={(each) => String(each.number)}
          caption={title}
        />
      </details>
    </Section>
  );
}

export const standingColumns: readonly Column<SessionStanding>[] = [
  {
    key: 'session',
    label: 'membership.session',
    rowHeader: true,
    value: (each) => each.number,
    cell: (each, ctx) => (
      <a href={ctx.href(`/sessions/${each.number}`)}>{ctx.t('membership.session.number', { number: each.number })}</a>
    ),
  },
  {
    key: 'opens',
    label: 'membership.opens',
    numeric: true,
    value: (each) => each.start,
    cell: (each, ctx) => ctx.date(each.start, 'short'),
  },
  { key: 'city', label: 'membership.city', value: (each) => each.city, html: false },
  {
    key: 'standing',
    label: 'membership.standing',
    value: (each) => each.standing,
    cell: (each, ctx) => <Chip s={standingChip[each.standing]}>{ctx.t(`membership.standing.${each.standing}`)}</Chip>,
  },
];
