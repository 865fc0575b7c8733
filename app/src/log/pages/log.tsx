import type { ReactNode } from 'react';
import { Empty } from '../../web/components/notice.tsx';
import { Scroll } from '../../web/components/scroll.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Table } from '../../web/components/table.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { Override } from '../overrides.ts';
import type { KeyView, LogView, NightView, WitnessView } from '../reads.ts';
import { Beginning, FormerLogs } from './former-logs.tsx';
import { KeysTable } from './keys-table.tsx';
import { LogFiles } from './log-files.tsx';
import { Overrides } from './overrides.tsx';
import { SignedState } from './signed-state.tsx';

export interface LogPageProps {
  readonly ctx: Ctx;
  readonly view: LogView;
  readonly nights: readonly NightView[];
  /** public keys with which the program seals what it records */
  readonly seals: readonly KeyView[];
  readonly overrides: readonly Override[];
}

/** The log behind the record: its state, witnesses, keys, and where its files are. */
export function LogPage({ ctx, view, nights, seals, overrides }: LogPageProps): ReactNode {
  return (
    <Page ctx={ctx} title={ctx.t('log.title')} nav="record">
      <PageHead title={ctx.t('log.title')} lede={ctx.t('log.lede')} />
      <div className="stack gap-m">
        <Beginning ctx={ctx} view={view} />
        <SignedState ctx={ctx} view={view} />
      </div>
      {view.witnesses.length > 0 && (
        <Section id="witnesses" title={ctx.t('log.witnesses')}>
          <Table
            ctx={ctx}
            columns={witnessColumns}
            rows={view.witnesses}
            rowKey={({ key }) => key}
            caption={ctx.t('log.witnesses')}
          />
        </Section>
      )}
      <CheckpointSection ctx={ctx} view={view} />
      <Section id="keys" title={ctx.t('log.keys')}>
        <p className="prose">{ctx.t('log.keys.how')}</p>
        <KeysTable ctx={ctx} keys={view.keys} caption={ctx.t('log.keys')} />
      </Section>
      {seals.length > 0 && (
        <Section id="seals" title={ctx.t('log.seals')}>
          <p className="prose">{ctx.t('log.seals.how')}</p>
          <KeysTable ctx={ctx} keys={seals} caption={ctx.t('log.seals')} />
        </Section>
      )}
      <Overrides ctx={ctx} overrides={overrides} />
      <NightsSection ctx={ctx} view={view} nights={nights} />
      <FormerLogs ctx={ctx} former={view.former} />
      <Section id="files" title={ctx.t('log.files')}>
        <p className="prose">{ctx.t('log.files.how')}</p>
        <LogFiles ctx={ctx} />
      </Section>
    </Page>
  );
}

const witnessColumns: readonly Column<WitnessView>[] = [
  { key: 'name', label: 'log.witness.name', rowHeader: true, value: ({ name }) => name },
  {
    key: 'answer',
    label: 'log.witness.answer',
    value: ({ answer }) => answer,
    cell: ({ answer, detail }, ctx) => (
      <>
        {ctx.t(`log.answer.${answer ?? 'never'}`)}
        {detail !== '' && (
          <small className="block">
            <Written>{detail}</Written>
          </small>
        )}
      </>
    ),
  },
  {
    key: 'at',
    label: 'log.witness.at',
    value: ({ cosignedAt }) => cosignedAt,
    cell: ({ cosignedAt }, ctx) =>
      cosignedAt === null ? (
        ctx.t('log.witness.not-this')
      ) : (
        <time dateTime={cosignedAt}>
          {ctx.date(cosignedAt, 'short')} {ctx.timeIn(cosignedAt, 'The Hague')}
        </time>
      ),
  },
];

/** A night of a log that has ended says of which. */
function nightColumns(name: string): readonly Column<NightView>[] {
  return [
    {
      key: 'day',
      label: 'log.night.day',
      rowHeader: true,
      value: ({ day }) => day,
      cell: ({ day }, ctx) => ctx.date(day, 'short'),
    },
    { key: 'size', label: 'log.signed', numeric: true, value: ({ size }) => size },
    {
      key: 'root',
      label: 'log.root',
      value: ({ root }) => root,
      cell: ({ root, log }) => (
        <>
          <code dir="ltr">{root}</code>
          {log !== name && (
            <small className="block">
              <bdi className="breaks">{log}</bdi>
            </small>
          )}
        </>
      ),
    },
  ];
}

function CheckpointSection({ ctx, view }: Pick<LogPageProps, 'ctx' | 'view'>): ReactNode {
  if (view.latest === null) return null;
  return (
    <Section id="checkpoint" title={ctx.t('log.checkpoint')}>
      <p className="prose">{ctx.t('log.checkpoint.how')}</p>
      <Scroll ctx={ctx} table={ctx.t('log.checkpoint')}>
        <pre className="code" dir="ltr">
          <code>{view.latest.note}</code>
        </pre>
      </Scroll>
    </Section>
  );
}

function NightsSection({ ctx, view, nights }: Omit<LogPageProps, 'seals' | 'overrides'>): ReactNode {
  return (
    <Section id="nights" title={ctx.t('log.nights')}>
      <p className="prose">{ctx.t('log.nights.how')}</p>
      {nights.length === 0 ? (
        <Empty title={ctx.t('log.nights.none')}>{ctx.t('log.nights.none.when')}</Empty>
      ) : (
        <Table
          ctx={ctx}
          columns={nightColumns(view.name)}
          rows={nights}
          rowKey={({ day }) => day}
          caption={ctx.t('log.nights')}
          scroll
        />
      )}
    </Section>
  );
}
