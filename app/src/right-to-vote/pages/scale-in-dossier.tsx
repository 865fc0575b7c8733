import type { ReactNode } from 'react';
import { wasParty } from '../../membership/index.ts';
import {
  type DataConfidence,
  type Provenance,
  type ScaleFile,
  Sources,
  type StateRecord,
  sourceColumns,
} from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';

type ScaleLine = ScaleFile['scale'][number];
type Rate = Provenance & { readonly period: string; readonly percent: number | null };
type Share = { readonly on: string; readonly percent: number | null };

/** The rates of a State with the source of its line in the scale. */
export function ratesOf(scale: ScaleLine | null): readonly Rate[] {
  if (scale === null) return [];
  const { source, confidence } = scale;
  return scale.unRates.map((rate) => ({ ...rate, source, confidence }));
}

function percentCell(ctx: Ctx, percent: number | null, decimals: number, confidence: DataConfidence): ReactNode {
  return percent === null ? (
    <Unknown ctx={ctx} why="not-published" />
  ) : (
    <Doubt ctx={ctx} confidence={confidence}>
      {ctx.percent(percent / 100, decimals)}
    </Doubt>
  );
}

export function rateColumns(ctx: Ctx): readonly Column<Rate>[] {
  return [
    {
      key: 'period',
      label: 'membership.scale.period',
      rowHeader: true,
      value: (rate) => rate.period,
      cell: (rate) => ctx.years(rate.period),
    },
    {
      key: 'percent',
      label: 'membership.scale.rate',
      numeric: true,
      value: (rate) => rate.percent,
      cell: (rate) => percentCell(ctx, rate.percent, 3, rate.confidence),
    },
    ...sourceColumns,
  ];
}

function shareColumns(ctx: Ctx, state: StateRecord, confidence: DataConfidence): readonly Column<Share>[] {
  return [
    {
      key: 'on',
      label: 'membership.day',
      rowHeader: true,
      value: (share) => share.on,
      cell: (share) => ctx.date(share.on, 'short'),
    },
    {
      key: 'percent',
      label: 'membership.scale.share',
      numeric: true,
      value: (share) => share.percent,
      cell: (share) =>
        share.percent === null && !wasParty(state, share.on) ? (
          <span className="mute">{ctx.t('membership.not-a-party-then')}</span>
        ) : (
          percentCell(ctx, share.percent, 4, confidence)
        ),
    },
  ];
}

/** The rate of the United Nations by triennium, and the share among States Parties that follows from it. */
export function Scale({
  ctx,
  scale,
  meta,
  state,
}: {
  readonly ctx: Ctx;
  readonly scale: ScaleLine | null;
  readonly meta: ScaleFile['meta'];
  readonly state: StateRecord;
}): ReactNode {
  const title = ctx.t('membership.scale');
  if (scale === null) return null;
  return (
    <Section
      id="scale"
      title={title}
      aside={<DataLinks ctx={ctx} path={`/members/${state.iso3}/scale`} table={title} />}
    >
      <div className="cols">
        <Table
          ctx={ctx}
          columns={rateColumns(ctx)}
          rows={ratesOf(scale)}
          rowKey={(rate) => rate.period}
          caption={ctx.t('membership.scale.un')}
          showCaption
        />
        <div className="stack">
          <Table
            ctx={ctx}
            columns={shareColumns(ctx, state, scale.confidence)}
            rows={scale.proportionalShares}
            rowKey={(share) => share.on}
            caption={ctx.t('membership.scale.shares')}
            showCaption
          />
          <p className="small mute">{ctx.t('membership.scale.how')}</p>
        </div>
      </div>
      {scale.note !== null && (
        <p className="small mt-s">
          <Doubt ctx={ctx} confidence={scale.confidence}>
            <Text ctx={ctx} map={{ en: scale.note }} />
          </Doubt>
        </p>
      )}
      <Sources of={scale} bibliography={meta.bibliography} />
    </Section>
  );
}
