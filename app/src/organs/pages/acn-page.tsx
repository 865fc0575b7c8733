import type { ReactNode } from 'react';
import { confidenceOf, Sources, sourceColumns, writtenPartial } from '../../reference/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Tag, Unknown } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import { type Column, filled } from '../../web/open-data.ts';
import { heldOn, OfficeSpans } from '../office-spans.tsx';
import type { OrgansData } from '../organs-data.ts';
import { MemberList, Note, OrganPage, type OrganPageProps } from './organ-page.tsx';

type Report = OrgansData['organs']['advisoryCommitteeOnNominations']['reports'][number];

/** The Advisory Committee on Nominations of Judges: its terms and its reports. */
export function AcnPage({ ctx, data }: OrganPageProps): ReactNode {
  const committee = data.organs.advisoryCommitteeOnNominations;
  const offices = data.offices.filter((office) => office.kind === 'advisoryCommittee');
  const title = ctx.t('organs.members-in-time');
  const reports = ctx.t('organs.acn.reports');
  return (
    <OrganPage ctx={ctx} code="acn">
      <Facts
        items={[
          { label: ctx.t('organs.seats'), value: ctx.number(committee.seats) },
          { label: ctx.t('organs.term'), value: ctx.t('organs.years', { count: committee.termYears }) },
          { label: ctx.t('organs.re-election'), value: <Text ctx={ctx} map={{ en: committee.reElection }} /> },
        ]}
      />
      <p className="small mt">
        <Text ctx={ctx} map={{ en: committee.established.text }} />
      </p>
      <Sources of={committee.established} />
      <Section id="terms" title={ctx.t('organs.terms')}>
        <div className="stack gap-l">
          {committee.terms.toReversed().map((term) => (
            <div key={term.from} className="stack gap-s">
              <h3>
                <Doubt ctx={ctx} confidence={confidenceOf(term, 'from', 'to')}>
                  {ctx.t('organs.span', { from: writtenPartial(ctx, term.from), to: writtenPartial(ctx, term.to) })}
                </Doubt>{' '}
                {heldOn(term, ctx.now.slice(0, 10)) && <Tag>{ctx.t('organs.today')}</Tag>}
              </h3>
              {term.members === null ? (
                <Empty title={ctx.t('organs.members-unknown')}>{ctx.t('organs.members-unknown.text')}</Empty>
              ) : (
                <MemberList ctx={ctx} data={data} members={term.members} of={term} />
              )}
              <Note ctx={ctx} note={term.note} />
              <Sources of={term} />
            </div>
          ))}
        </div>
      </Section>
      <Section id="members" title={title} aside={<DataLinks ctx={ctx} path="/organs/acn" table={title} />}>
        <details>
          <summary>{ctx.t('organs.members-in-time.show', { count: offices.length })}</summary>
          <OfficeSpans ctx={ctx} offices={offices} label={title} persons={data.names} firstYear={2012} />
        </details>
      </Section>
      <Section id="reports" title={reports} aside={<DataLinks ctx={ctx} path="/organs/acn/reports" table={reports} />}>
        <Sources of={committee.reports} />
        <Table
          ctx={ctx}
          columns={filled(reportColumns, committee.reports)}
          rows={committee.reports}
          rowKey={(report) => String(report.meeting)}
          caption={reports}
        />
      </Section>
    </OrganPage>
  );
}

export const reportColumns: readonly Column<Report>[] = [
  {
    key: 'meeting',
    label: 'organs.meeting',
    rowHeader: true,
    value: (report) => report.meeting,
    cell: (report, ctx) => ctx.t('organs.meeting.number', { number: report.meeting }),
  },
  {
    key: 'symbol',
    label: 'organs.symbol',
    value: (report) => report.symbol,
    cell: (report, ctx) =>
      report.symbol === null ? <Unknown ctx={ctx} why="not-published" /> : <PlainSymbol>{report.symbol}</PlainSymbol>,
  },
  { key: 'from', label: 'organs.from', html: false, value: (report) => report.dates?.first ?? null },
  { key: 'to', label: 'organs.to', html: false, value: (report) => report.dates?.last ?? null },
  {
    key: 'dates',
    label: 'organs.held',
    data: false,
    value: (report) => report.dates?.first ?? null,
    cell: (report, ctx) =>
      report.dates === null ? (
        <Unknown ctx={ctx} why="not-published" />
      ) : (
        <Doubt ctx={ctx} confidence={report.confidence}>
          {ctx.dateRange(report.dates.first, report.dates.last)}
        </Doubt>
      ),
  },
  ...sourceColumns,
];
