import type { ReactNode } from 'react';
import { nameOf, type StateNames, yearsOf } from '../reference/index.ts';
import { type LineMark, StepChart } from '../web/components/chart.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { NumberChange } from './register.ts';

export interface NumberChartProps {
  readonly ctx: LanguageCtx;
  readonly names: StateNames;
  readonly changes: readonly NumberChange[];
  /** The last day that is shown. */
  readonly until: string;
  readonly caption: ReactNode;
  /** in a narrow column: of those who left the last is named */
  readonly small?: boolean;
}

/** The number of States Parties from the beginning of 2002 to a day, with what a reader looks for marked in words. */
export function NumberChart({ ctx, names, changes, until, caption, small = false }: NumberChartProps): ReactNode {
  const count = changes.at(-1)?.count ?? 0;
  const points = [
    { x: 2002, y: 0 },
    ...changes.map((change) => ({ x: yearsOf(change.day), y: change.count })),
    { x: yearsOf(until), y: count },
  ];
  const first = changes[0];
  if (first === undefined) return null;
  return (
    <StepChart
      title={ctx.t('membership.chart.title', {
        first: first.count,
        from: ctx.date(first.day),
        count,
        until: ctx.date(until),
      })}
      points={points}
      xLabels={yearLabels(until)}
      marks={marks(ctx, { names, changes, until, small })}
      height={284}
      caption={caption}
      number={(n) => ctx.number(n)}
    />
  );
}

function yearLabels(until: string): readonly { readonly x: number; readonly text: string }[] {
  const last = Math.floor(yearsOf(until));
  const fives = Array.from({ length: 30 }, (_, i) => 2010 + i * 5).filter((year) => year < last - 1);
  return [2002, ...fives, last].map((year) => ({ x: year, text: String(year) }));
}

/** The first day, the hundredth State Party, the highest number, and those who left. */
function marks(
  ctx: LanguageCtx,
  { names, changes, until, small }: Pick<NumberChartProps, 'names' | 'changes' | 'until'> & { readonly small: boolean },
): readonly LineMark[] {
  const list = (codes: readonly string[]): string => ctx.list(codes.map((code) => nameOf(ctx, names, code)));
  const [first] = changes;
  const hundredth = changes.find((change) => change.count >= 100);
  const most = Math.max(...changes.map((change) => change.count));
  const peak = changes.find((change) => change.count === most && change !== first && change !== hundredth);
  const gone = changes.filter((change) => change.left.length > 0);
  const span = yearsOf(until) - 2002;
  const late = (day: string): boolean => (yearsOf(day) - 2002) / span > 0.5;
  return [
    ...(first === undefined
      ? []
      : [
          {
            x: yearsOf(first.day),
            at: 214,
            strong: true,
            text: ctx.t('membership.chart.first', { count: first.count, day: ctx.date(first.day) }),
          },
        ]),
    ...(hundredth === undefined
      ? []
      : [
          {
            x: yearsOf(hundredth.day),
            at: 140,
            strong: true,
            end: late(hundredth.day),
            text: ctx.t('membership.chart.hundredth', {
              state: list(hundredth.joined),
              year: hundredth.day.slice(0, 4),
            }),
          },
        ]),
    ...(peak === undefined || peak.joined.length === 0
      ? []
      : [
          {
            x: yearsOf(peak.day),
            at: 14,
            strong: true,
            end: late(peak.day),
            text: ctx.t('membership.chart.peak', { count: most, state: list(peak.joined) }),
          },
        ]),
    // In a narrow column the last to leave is named; the steps of the line tell of the others.
    ...(small ? gone.slice(-1) : gone).map(({ day, left }, i) => ({
      x: yearsOf(day),
      at: 96 + 22 * i,
      end: late(day),
      text: ctx.t('membership.chart.left', { state: list(left) }),
    })),
  ];
}
