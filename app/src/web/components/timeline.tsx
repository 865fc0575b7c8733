import type { CSSProperties, ReactNode } from 'react';

export interface TimelineStep {
  readonly id: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly when?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** Steps in time, downwards: what is done, where we are, what is ahead. */
export function Timeline({
  steps,
  region,
}: {
  readonly steps: readonly TimelineStep[];
  readonly region?: string;
}): ReactNode {
  return (
    <ol className="line" id={region}>
      {steps.map((step) => (
        <li
          key={step.id}
          data-key={step.id}
          className={step.state === 'done' ? 'done' : undefined}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {step.when !== undefined && <div className="when">{step.when}</div>}
          <div>
            <h3>{step.title}</h3>
            {step.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface Span {
  readonly id: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  /** Shares of the whole width, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly now?: boolean;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** Terms and mandates side by side in time. `years` stand below, from the first to the last, evenly spaced. */
export function Gantt({
  spans,
  years,
  label,
}: {
  readonly spans: readonly Span[];
  readonly years: readonly string[];
  readonly label: string;
}): ReactNode {
  return (
    <ul className="gantt" aria-label={label}>
      {spans.map((span) => (
        <li key={span.id} className={span.now === true ? 'now' : undefined}>
          <span>
            {span.label} {span.detail !== undefined && <small>{span.detail}</small>}
          </span>
          <span className="track">
            <i style={{ '--from': percent(span.from), '--len': percent(span.to - span.from) } as CSSProperties} />
          </span>
        </li>
      ))}
      <li className="axis" aria-hidden="true">
        <span className="years">
          {years.map((year) => (
            <span key={year}>{year}</span>
          ))}
        </span>
      </li>
    </ul>
  );
}
