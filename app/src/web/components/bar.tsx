import type { CSSProperties, ReactNode } from 'react';

export interface BarProps {
  /** Says the figures in words: "84 in favour, 47 needed of 93". */
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** Draws the line of the majority, in the same unit as `value`. */
  readonly need?: number;
  /** A count that is still running, such as ballot papers received. */
  readonly progress?: boolean;
  readonly region?: string;
}

function share(value: number, of: number): string {
  return of <= 0 ? '0%' : `${Math.min(100, Math.max(0, (value / of) * 100)).toFixed(1)}%`;
}

/** A bar of 12 px with an optional line for what is needed. Its label says everything it shows. */
export function Bar({ label, value, of, need, progress, region }: BarProps): ReactNode {
  const line = need === undefined ? undefined : ({ '--need': share(need, of) } as CSSProperties);
  const running =
    progress === true
      ? { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': value, 'aria-label': label }
      : { role: 'img', 'aria-label': label };
  return (
    <div className="bar" style={line} id={region} {...running}>
      <i style={{ '--w': share(value, of) } as CSSProperties} />
    </div>
  );
}
