import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';

export interface Place {
  /** id of the section */
  readonly id: string;
  readonly label: ReactNode;
}

/** The ways through a long page: its sections by name, in their order, and its foot. */
export function OnThisPage({
  ctx,
  places,
  foot = false,
}: {
  readonly ctx: LanguageCtx;
  readonly places: readonly (Place | null)[];
  /** the page says at its foot how its figures are known */
  readonly foot?: boolean;
}): ReactNode {
  const all = [...places.filter((place) => place !== null), ...(foot ? [{ id: 'how', label: ctx.t('web.how') }] : [])];
  return (
    <nav className="tabs on-page" aria-label={ctx.t('web.on-this-page')}>
      <ul>
        {all.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label}
              <span className="vh">
                {ctx.comma}
                {ctx.t('web.on-this-page')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
