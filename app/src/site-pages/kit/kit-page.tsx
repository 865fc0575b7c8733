import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { BarChart, StepChart } from '../../web/components/chart.tsx';
import { DocumentEntry, LanguageVersions } from '../../web/components/document.tsx';
import { Bracketed, Deleted, Inserted, Paragraph } from '../../web/components/draft-text.tsx';
import { Dialog, Empty, Notice } from '../../web/components/notice.tsx';
import { Cite, Ruling } from '../../web/components/ruling.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, Tag, Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { Tiles } from '../../web/components/tiles.tsx';
import { Gantt, Timeline } from '../../web/components/timeline.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import { KitFloor, KitHall } from './kit-floor.tsx';
import { KitForms } from './kit-forms.tsx';

/** Every component in every state, for looking and for the accessibility checks. All examples are invented. */
export function KitPage({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <Page ctx={ctx} title="Components" note="All examples on this page are invented." indexed={false}>
      <PageHead
        eyebrow="Design system"
        title="Components"
        lede="Every component in every state, in the light theme and, at the end, in the hall theme."
      />
      <KitType />
      <KitStatus ctx={ctx} />
      <KitFloor ctx={ctx} />
      <KitRulings ctx={ctx} />
      <KitForms ctx={ctx} />
      <KitTables ctx={ctx} />
      <KitDocuments ctx={ctx} />
      <KitTime />
      <KitCharts ctx={ctx} />
      <KitHall ctx={ctx} />
    </Page>
  );
}

function KitType(): ReactNode {
  return (
    <Section id="type" title="Type">
      <div className="cols">
        <div className="stack gap-s">
          <p className="eyebrow">Sans: the system speaks</p>
          <p className="big">123</p>
          <p>Body text at 17 pixels. Figures line up: 1,116.40 and 987.01.</p>
          <p className="small mute">Small text at 15 pixels, labels at 13.</p>
        </div>
        <div className="stack gap-s law">
          <p lang="en" dir="ltr">
            <i>Requests</i> the Secretariat to publish a table of all mandates;
          </p>
          <p lang="fr" dir="ltr">
            <i>Prie</i> le Secrétariat de publier un tableau de tous les mandats ;
          </p>
          <p lang="ru" dir="ltr">
            <i>просит</i> Секретариат опубликовать таблицу всех мандатов;
          </p>
          <p lang="ar" dir="rtl">
            <i>تطلب</i> إلى الأمانة أن تنشر الوثيقة <bdi>ICC-ASP/30/Res.2</bdi>، الفقرة 12؛
          </p>
          <p lang="zh" dir="ltr">
            <i>请</i>秘书处公布全部任务一览表；
          </p>
        </div>
      </div>
    </Section>
  );
}

function KitStatus({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <Section id="status" title="Status, buttons, keys">
      <div className="stack gap-m">
        <p className="row">
          <Chip s="now">{ctx.t('web.now')}</Chip>
          <Chip s="good">Adopted</Chip>
          <Chip s="wait">Under negotiation</Chip>
          <Chip s="bad">Late</Chip>
          <Chip s="mute">Not yet taken up</Chip>
          <Tag>Room 11</Tag>
          <Tag>Closed</Tag>
          <Unknown ctx={ctx} why="not-recorded" />
          <Unknown ctx={ctx} why="not-published" />
        </p>
        <div className="row">
          <Button kind="main" type="button">
            Cast this ballot
          </Button>
          <LinkButton href="#status">Change</LinkButton>
          <Button kind="grave" type="button">
            Annul the vote
          </Button>
          <Button refusedBy="why-closed">Close the vote</Button>
          <Button kind="main" type="button" shortcut="N">
            Give the floor
          </Button>
        </div>
        <p className="small mute" id="why-closed">
          Closing needs two persons. The second has not confirmed yet.
        </p>
        <Facts
          items={[
            { label: 'Today', value: 'Day 3 of 9', note: ctx.ordinal(7, 'meeting') },
            { label: 'States Parties', value: ctx.number(123) },
            { label: 'Budget', value: ctx.money(18_708_430_000n), note: ctx.thousandEuros(18_708_430_000n) },
            { label: 'Session', value: ctx.ordinal(22, 'session'), note: ctx.dateRange('2023-12-04', '2023-12-14') },
          ]}
        />
        <p>
          <Doubt ctx={ctx} confidence="unverified">
            62 votes
          </Doubt>
        </p>
      </div>
    </Section>
  );
}

function KitRulings({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <Section id="rulings" title="Rulings, notices, empty states">
      <div className="cols kit-narrow">
        <Ruling s="good" verdict="Recorded">
          <p>
            Receipt <b>4KQ7 M2TX</b>, 15:24:07 New York.
          </p>
        </Ruling>
        <Ruling
          s="bad"
          verdict="Your delegation may not vote"
          cite={<Cite ctx={ctx} provision="Rome Statute, article 112(8)" />}
        >
          <p>Arrears of 7,104.50 have reached the limit of 6,899.00. Paying 205.51 restores the vote at once.</p>
        </Ruling>
        <Ruling s="wait" verdict="Not known yet">
          <p>We are asking the record. Do not vote on another device; the answer comes within 5 seconds.</p>
        </Ruling>
        <Ruling verdict="The motion takes precedence" label="Order of motions">
          <p>To adjourn the debate is decided before closing it.</p>
        </Ruling>
      </div>
      <div className="stack mt">
        <Notice>
          <b>Advance version.</b> This text replaces nothing until it is edited.
        </Notice>
        <Notice s="wait">
          <b>Your session ends in 2 minutes.</b> Your draft is saved.
        </Notice>
        <Notice s="good">
          <b>Saved</b> at 15:24:31.
        </Notice>
        <Notice s="bad">{ctx.t('web.live.lost', { age: '0:42', time: '15:20' })}</Notice>
        <Empty title="No documents for this item yet">The report of the Committee is expected on 20 November.</Empty>
        <p>
          <Button type="button" kind="grave" opens="break-silence">
            Break the silence
          </Button>
        </p>
        <Dialog
          id="break-silence"
          title="Break the silence?"
          actions={
            <Button type="button" opens="break-silence">
              {ctx.t('web.form.back')}
            </Button>
          }
        >
          <p>Uruguay objects to draft decision 2024/7. The silence ends at once and the draft is not adopted.</p>
        </Dialog>
      </div>
    </Section>
  );
}

interface Instrument {
  readonly code: string;
  readonly name: { readonly en: string; readonly fr: string; readonly ar: string };
  readonly deposited: string | null;
  readonly papers: number;
}

const instruments: readonly Instrument[] = [
  { code: 'AAA', name: { en: 'State A', fr: 'État A', ar: 'الدولة أ' }, deposited: '2001-02-07', papers: 1_204 },
  { code: 'BBB', name: { en: 'State B', fr: 'État B', ar: 'الدولة ب' }, deposited: null, papers: 31 },
];

const columns: readonly Column<Instrument>[] = [
  { key: 'state', label: 'State', value: (row) => row.name, rowHeader: true },
  { key: 'code', label: 'Code', value: (row) => row.code, html: false },
  {
    key: 'deposited',
    label: 'Deposited',
    value: (row) => row.deposited,
    cell: (row, ctx) =>
      row.deposited === null ? <Unknown ctx={ctx} why="not-recorded" /> : ctx.date(row.deposited, 'short'),
    numeric: true,
  },
  { key: 'papers', label: 'Papers', value: (row) => row.papers, numeric: true },
];

function KitTables({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  const sorting = { by: 'state', descending: false, href: (key: string) => `#sort-${key}` };
  return (
    <Section id="tables" title="Tables" aside={<DataLinks ctx={ctx} path="/kit" table="Instruments" />}>
      <Table
        ctx={ctx}
        columns={columns}
        rows={instruments}
        rowKey={(row) => row.code}
        caption="Instruments"
        sorting={sorting}
        sum={['All', null, ctx.number(1_235)]}
      />
      <div className="mt">
        <Table
          ctx={ctx}
          columns={columns}
          rows={instruments}
          rowKey={(row) => row.code}
          caption="The same, wide"
          showCaption
          scroll
        />
      </div>
    </Section>
  );
}

function KitDocuments({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  const versions = {
    en: { href: '#en' },
    fr: { href: '#fr' },
    es: 'work',
    ar: 'work',
    zh: 'none',
    ru: 'none',
  } as const;
  return (
    <Section id="documents" title="Documents and texts">
      <Tabs
        label="Views of the draft"
        tabs={[
          { href: '#compilation', label: 'Compilation', current: true },
          { href: '#clean', label: 'Clean' },
        ]}
      />
      <DocumentEntry
        symbol="ICC-ASP/99/L.4"
        href="#documents"
        kind="draft resolution"
        title="A title of an invented draft"
        meta={<LanguageVersions ctx={ctx} versions={versions} />}
      />
      <div className="text mt">
        <Paragraph ctx={ctx} id="op1" number="1." name="1" side="Two options">
          <i>Welcomes</i> the report, and <Bracketed by="A: State A">invites</Bracketed>{' '}
          <Bracketed by="B: State B">calls upon</Bracketed> the States that are not yet party to join;
        </Paragraph>
        <Paragraph ctx={ctx} id="op2" number="2." name="2">
          <i>Requests</i> the Secretariat to publish <Deleted ctx={ctx}>as soon as possible</Deleted>{' '}
          <Inserted ctx={ctx}>within sixty days</Inserted> a table of all mandates.
        </Paragraph>
      </div>
    </Section>
  );
}

function KitTime(): ReactNode {
  return (
    <Section id="time" title="Timeline, terms, tiles">
      <div className="cols kit-wide">
        <Timeline
          steps={[
            { id: 'given', state: 'done', when: '9 December 2022', title: 'The Assembly gives the mandate' },
            { id: 'report', state: 'current', when: '20 November 2023', title: 'Report of the Bureau' },
            { id: 'result', state: 'ahead', title: 'Resolution' },
          ]}
        />
        <Gantt
          label="Terms of office"
          years={['2018', '2024', '2030']}
          spans={[
            { id: 'one', label: 'First office', detail: 'until 2027', from: 0, to: 0.75, now: true },
            { id: 'two', label: 'Second office', from: 0.25, to: 1 },
          ]}
        />
      </div>
      <div className="mt">
        <Tiles
          label="States"
          tiles={(['1', '2', '3', 'x'] as const).map((era, i) => ({
            code: 'ABCD'.charAt(i).repeat(3),
            name: `State ${'ABCD'.charAt(i)}`,
            href: `#tile-${era}`,
            era,
          }))}
        />
      </div>
    </Section>
  );
}

function KitCharts({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <Section id="charts" title="Charts">
      <div className="cols kit-wide">
        <BarChart
          title="Open brackets by version: 26, 19, 11"
          data={[
            { key: 'l3', label: 'L.3', value: 26, text: '26' },
            { key: 'rev1', label: 'Rev.1', value: 19, text: '19' },
            { key: 'rev2', label: 'Rev.2', value: 11, text: '11', subject: true },
          ]}
          caption="Open brackets in an invented draft."
        />
        <StepChart
          title="An invented number of members from 2000 to 2020: 10, then 60, then 55"
          points={[
            { x: 2000, y: 10 },
            { x: 2004, y: 60 },
            { x: 2016, y: 55 },
            { x: 2020, y: 55 },
          ]}
          xLabels={[2000, 2010, 2020].map((year) => ({ x: year, text: String(year) }))}
          marks={[
            { x: 2004, text: '60 in 2004', at: 120, strong: true },
            { x: 2016, text: 'five leave', at: 150 },
          ]}
          number={(n) => ctx.number(n)}
        />
      </div>
    </Section>
  );
}
