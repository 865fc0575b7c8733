import type { ReactNode } from 'react';

export interface SectionProps {
  /** Of the heading; the address of the section. */
  readonly id: string;
  readonly title: ReactNode;
  /** Beside the heading: one link, the CSV and JSON links, or a line of text. */
  readonly aside?: ReactNode;
  /** Keeps the heading for screen readers only. */
  readonly quiet?: boolean;
  /** Of the whole section, when the live script replaces it. */
  readonly region?: string;
  readonly children: ReactNode;
}

/** A part of a page: a rule of 2 px and a heading. */
export function Section({ id, title, aside, quiet, region, children }: SectionProps): ReactNode {
  return (
    <section className="sec" aria-labelledby={id} id={region} data-key={id}>
      {quiet === true ? (
        <h2 id={id} className="vh">
          {title}
        </h2>
      ) : (
        <div className="sec-head">
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

export interface PageHeadProps {
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  /** two lines, on pages of work: what they are for begins on the first screen */
  readonly compact?: boolean;
  readonly children?: ReactNode;
}

/** The top of a page: a line above, its one `h1`, a sentence that says what it is about. */
export function PageHead({ eyebrow, title, lede, compact, children }: PageHeadProps): ReactNode {
  return (
    <header className={compact === true ? 'page-head compact' : 'page-head'}>
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lede !== undefined && <p className="lede">{lede}</p>}
      {children}
    </header>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** Four to six facts about the thing of the page, side by side; `sentences`: one below the other. */
export function Facts({
  items,
  sentences,
}: {
  readonly items: readonly Fact[];
  readonly sentences?: boolean;
}): ReactNode {
  return (
    <dl className={sentences === true ? 'facts sentences' : 'facts'}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.note !== undefined && <small>{item.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
