import type { ReactNode } from 'react';

/** One line about the page or what the reader just did. */
export function Notice({
  s,
  children,
  region,
}: {
  readonly s?: 'good' | 'wait' | 'bad';
  readonly children: ReactNode;
  readonly region?: string;
}): ReactNode {
  return (
    <p className="notice" data-s={s} id={region}>
      {children}
    </p>
  );
}

/** Where there is nothing yet: what will appear here, when, and what to do meanwhile. `whole`: of the page, and not of a section on it. */
export function Empty({
  title,
  children,
  whole = false,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly whole?: boolean;
}): ReactNode {
  const Heading = whole ? 'h2' : 'h3';
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
    </div>
  );
}

export interface DialogProps {
  readonly id: string;
  /** A question. */
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons named by verbs. */
  readonly actions: ReactNode;
}

/** A dialog opened by a button's `popovertarget`, without script. Acts that cannot be undone have a page of their own instead. */
export function Dialog({ id, title, children, actions }: DialogProps): ReactNode {
  return (
    <dialog id={id} popover="auto" aria-labelledby={`${id}-title`}>
      <div className="stack">
        <h3 id={`${id}-title`}>{title}</h3>
        {children}
        <div className="row">{actions}</div>
      </div>
    </dialog>
  );
}
