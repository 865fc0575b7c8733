import {
  allSpeakingTime,
  type FloorKind,
  type ParticipantCategory,
  regions,
  type SpokenBy,
  type SpokenTotal,
  speakingTime,
} from '@plenary/rules';
import type { ReactNode } from 'react';
import { Bar } from '../../web/components/bar.tsx';
import { Section } from '../../web/components/section.tsx';
import { Table } from '../../web/components/table.tsx';
import { elapsed } from '../../web/countdown.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { kindName } from '../kind-name.ts';
import { type LedgerLine, spokenIn } from '../ledger.ts';

export interface LedgerProps {
  readonly ctx: LanguageCtx;
  readonly lines: readonly LedgerLine[];
  readonly agenda: readonly { readonly id: string; readonly number: number }[];
}

type Total = SpokenTotal<string | null>;

/** Speaking time by one thing, the longest first, each with its share of all. */
export function TotalsTable({ ctx, lines, agenda, by }: LedgerProps & { readonly by: SpokenBy }): ReactNode {
  const spoken = spokenIn(lines);
  const all = allSpeakingTime(spoken);
  const totals = speakingTime(spoken, by);
  const named = nameFor({ ctx, lines, agenda, by });
  const title = ctx.t(`floor.ledger.by.${by}`);
  return (
    <Section id={`by-${by}`} title={title}>
      <Table
        ctx={ctx}
        caption={title}
        columns={columnsOf(ctx, named, all.milliseconds, `floor.ledger.${by}`)}
        rows={totals}
        rowKey={({ of }) => of ?? 'none'}
        sum={[ctx.t('floor.ledger.all'), ctx.number(all.turns), elapsed(all.milliseconds), '']}
      />
    </Section>
  );
}

function columnsOf(
  ctx: LanguageCtx,
  named: (of: string | null) => string,
  all: number,
  label: Column<Total>['label'],
): readonly Column<Total>[] {
  const share = (milliseconds: number) => (all === 0 ? 0 : Math.round((milliseconds * 100) / all));
  return [
    { key: 'of', label, rowHeader: true, value: ({ of }) => named(of) },
    { key: 'speeches', label: 'floor.ledger.speeches', numeric: true, value: ({ turns }) => turns },
    {
      key: 'time',
      label: 'floor.ledger.time',
      numeric: true,
      value: ({ milliseconds }) => milliseconds,
      cell: ({ milliseconds }) => elapsed(milliseconds),
    },
    {
      key: 'share',
      label: 'floor.ledger.share',
      value: ({ milliseconds }) => share(milliseconds),
      cell: ({ milliseconds }) => (
        <Bar label={ctx.t('floor.ledger.percent', { n: share(milliseconds) })} value={milliseconds} of={all} />
      ),
    },
  ];
}

/** What a total is of, in the reader's words. */
function nameFor({ ctx, lines, agenda, by }: LedgerProps & { readonly by: SpokenBy }): (of: string | null) => string {
  const region = (code: string) => regions.find((one) => one === code);
  const names = new Map(lines.map((line) => [line.by, line.names]));
  const numbers = new Map(lines.map(({ meeting, meetingNumber }) => [meeting, meetingNumber]));
  const items = new Map(agenda.map(({ id, number }) => [id, number]));
  return (of) => {
    if (of === null)
      return ctx.t(by === 'group' ? 'floor.ledger.own' : by === 'item' ? 'floor.ledger.no-item' : 'floor.ledger.none');
    switch (by) {
      case 'region':
      case 'group': {
        const known = region(of);
        return known ? ctx.t(`membership.group.${known}`) : of;
      }
      case 'category':
        return categoryName(ctx, of as ParticipantCategory);
      case 'kind':
        return kindName(ctx, of as FloorKind);
      case 'by':
        return ctx.text(names.get(of) ?? { en: of });
      case 'meeting':
        return ctx.ordinal(numbers.get(of) ?? 0, 'meeting');
      case 'item':
        return ctx.t('floor.ledger.item.n', { n: items.get(of) ?? 0 });
    }
  };
}

export const categoryName = (ctx: LanguageCtx, category: ParticipantCategory): string =>
  ctx.t(`floor.category.${category}`);
