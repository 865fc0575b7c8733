import type { ReactNode } from 'react';

interface Frame {
  /** Says what the chart shows, with its main figures. */
  readonly title: string;
  /** Of the whole drawing, in pixels. */
  readonly height: number;
  /** A link to the table with the same figures, and what a reader must know. */
  readonly caption?: ReactNode;
  readonly children: ReactNode;
}

/** The figure around a drawing: x in percent, y in pixels, no viewBox, so that text keeps its size at any width. */
function Figure({ title, height, caption, children }: Frame): ReactNode {
  return (
    <figure className="chart">
      {/* Time runs from left to right in every language; the words below it run as the page does. */}
      <div dir="ltr">
        <svg width="100%" height={height} role="img" aria-label={title}>
          {children}
        </svg>
      </div>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

export interface Scale {
  /** Position of a value, as a share of the axis. */
  (value: number): number;
  readonly min: number;
  readonly max: number;
}

/** A linear scale; a scale of no length puts everything at its beginning. */
export function scale(min: number, max: number): Scale {
  const length = max - min;
  const position = (value: number): number => (length === 0 ? 0 : (value - min) / length);
  return Object.assign(position, { min, max });
}

/** Round marks on an axis that starts at 0: at most `count` of them, in steps of 1, 2 or 5 times a power of ten. */
export function ticks(max: number, count = 4): readonly number[] {
  if (!(max > 0)) return [0];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power;
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

function x(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

export interface BarDatum {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Written figure above the bar. */
  readonly text?: string;
  /** The subject of the chart is in ink, the rest is tinted. */
  readonly subject?: boolean;
}

export interface BarChartProps {
  readonly title: string;
  readonly data: readonly BarDatum[];
  readonly height?: number;
  readonly caption?: ReactNode;
}

/** Upright bars over a common zero, each with its figure. */
export function BarChart({ title, data, height = 160, caption }: BarChartProps): ReactNode {
  const bottom = height - 24;
  const y = scale(0, Math.max(1, ...data.map((d) => d.value)));
  const slot = 1 / Math.max(1, data.length);
  return (
    <Figure title={title} height={height} caption={caption}>
      {data.map((d, i) => {
        const tall = y(d.value) * (bottom - 20);
        const middle = x((i + 0.5) * slot);
        return (
          <g key={d.key}>
            <rect
              className={d.subject === true ? 'fill' : 'tint'}
              x={x((i + 0.14) * slot)}
              width={x(0.72 * slot)}
              y={bottom - tall}
              height={tall}
            />
            {d.text !== undefined && (
              <text
                className={d.subject === true ? 'strong' : undefined}
                x={middle}
                y={bottom - tall - 6}
                textAnchor="middle"
              >
                {d.text}
              </text>
            )}
            <text x={middle} y={height - 6} textAnchor="middle">
              {d.label}
            </text>
          </g>
        );
      })}
      <line className="axis" x1="0" x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} />
    </Figure>
  );
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineMark {
  readonly x: number;
  readonly text: string;
  /** Height of the text's baseline in pixels from the top. */
  readonly at: number;
  readonly end?: boolean;
  readonly strong?: boolean;
}

export interface StepChartProps {
  readonly title: string;
  /** In the order of x; each value holds until the next point. */
  readonly points: readonly Point[];
  readonly xLabels: readonly { readonly x: number; readonly text: string }[];
  readonly marks?: readonly LineMark[];
  readonly height?: number;
  readonly caption?: ReactNode;
  /** Writes a figure of the y axis. */
  readonly number: (n: number) => string;
}

/** A quantity that changes by steps, such as the number of States Parties. */
export function StepChart({
  title,
  points,
  xLabels,
  marks = [],
  height = 260,
  caption,
  number,
}: StepChartProps): ReactNode {
  const bottom = height - 24;
  const first = points[0]?.x ?? 0;
  const across = scale(first, points.at(-1)?.x ?? first);
  const top = Math.max(1, ...points.map((p) => p.y)) * 1.08;
  const down = (value: number): number => bottom - (value / top) * (bottom - 8);
  const steps = stepPath(points, across, top, bottom);
  return (
    <Figure title={title} height={height} caption={caption}>
      <Stretched height={bottom}>
        <path className="soft" d={`${steps} L100 100 L0 100 Z`} />
      </Stretched>
      {ticks(top)
        .slice(1)
        .map((n) => (
          <g key={n}>
            <line className="axis" x1="0" x2="100%" y1={down(n)} y2={down(n)} />
            {/* beside the line, where it rises at the very beginning */}
            <text x="3%" y={down(n) - 5}>
              {number(n)}
            </text>
          </g>
        ))}
      <line className="axis" x1="0" x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} />
      <Stretched height={bottom}>
        <path className="stroke" d={steps} />
      </Stretched>
      {xLabels.map((label) => (
        <text key={label.text} x={x(across(label.x))} y={height - 4} textAnchor={anchor(across(label.x))}>
          {label.text}
        </text>
      ))}
      {marks.map((mark) => (
        <g key={mark.text}>
          <line
            className="mark"
            x1={x(across(mark.x))}
            x2={x(across(mark.x))}
            y1={Math.min(down(valueAt(points, mark.x)), mark.at)}
            y2={Math.max(down(valueAt(points, mark.x)), mark.at)}
          />
          <text
            className={mark.strong === true ? 'strong' : undefined}
            x={x(across(mark.x))}
            dx={mark.end === true ? -6 : 6}
            y={mark.at}
            textAnchor={mark.end === true ? 'end' : 'start'}
          >
            {mark.text}
          </text>
        </g>
      ))}
    </Figure>
  );
}

/** A drawing that is stretched to the width; nothing with text may stand in it. */
function Stretched({ height, children }: { readonly height: number; readonly children: ReactNode }): ReactNode {
  return (
    <svg y="0" width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {children}
    </svg>
  );
}

function anchor(share: number): 'start' | 'middle' | 'end' {
  return share < 0.03 ? 'start' : share > 0.97 ? 'end' : 'middle';
}

/** The value in force at x: that of the last point not after it. */
export function valueAt(points: readonly Point[], at: number): number {
  return points.findLast((point) => point.x <= at)?.y ?? 0;
}

/** The steps as a path in a square of 100: across in percent, down so that 8 pixels stay free above `top`. */
export function stepPath(points: readonly Point[], across: Scale, top: number, bottom: number): string {
  const down = (value: number): string => (100 - (value / top) * 100 * ((bottom - 8) / bottom)).toFixed(1);
  let path = '';
  for (const [i, point] of points.entries()) {
    const at = (across(point.x) * 100).toFixed(2);
    path += i === 0 ? `M${at} ${down(point.y)}` : ` H${at} V${down(point.y)}`;
  }
  return `${path} H100`;
}
