import type { ReactNode } from 'react';
import { plainList } from './list.ts';

export interface ProgrammeEntry {
  readonly id: string;
  /** Time of day, already written, and the instant. */
  readonly time: string;
  readonly at?: string;
  readonly title: ReactNode;
  /** A tag, a lamp, a link. */
  readonly mark?: ReactNode;
  readonly detail?: ReactNode;
  /** more of it, folded */
  readonly fold?: ReactNode;
  readonly when?: 'past' | 'now';
}

/** What happens in the course of a day or a meeting, the present line in reverse. */
export function Programme({
  entries,
  label,
  region,
}: {
  readonly entries: readonly ProgrammeEntry[];
  readonly label?: string;
  readonly region?: string;
}): ReactNode {
  return (
    <ol className="prog" aria-label={label} id={region} {...plainList}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-key={entry.id}
          className={entry.when === 'past' ? 'past' : undefined}
          aria-current={entry.when === 'now' ? 'time' : undefined}
        >
          {entry.at === undefined ? <span>{entry.time}</span> : <time dateTime={entry.at}>{entry.time}</time>}
          <span>{entry.title}</span>
          <span>{entry.mark}</span>
          {entry.detail !== undefined && <small>{entry.detail}</small>}
          {entry.fold}
        </li>
      ))}
    </ol>
  );
}
