import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { entryOf, type NavKey } from '../../web/navigation.ts';
import type { Example } from '../examples.ts';
import { Examples } from './what-can-be-found.tsx';

const lists: readonly NavKey[] = [
  'documents',
  'members',
  'sessions',
  'decisions',
  'elections',
  'organs',
  'rules',
  'record',
];

/** What may have been meant, the lists to look through, and examples of what is found. */
export function NothingFound({
  ctx,
  text,
  near,
  examples,
}: {
  readonly ctx: LanguageCtx;
  readonly text: string;
  readonly near: readonly string[];
  readonly examples: readonly Example[];
}): ReactNode {
  return (
    <div className="stack gap-l">
      <Section id="nothing" title={ctx.t('search.none', { text })}>
        <p>{ctx.t('search.none.why')}</p>
      </Section>
      {near.length > 0 && (
        <Section id="near" title={ctx.t('search.near')}>
          <ul className="row ways">
            {near.map((offer) => (
              <li key={offer}>
                <a href={ctx.href(`/search?${new URLSearchParams({ q: offer })}`)}>
                  <Written>{offer}</Written>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="lists" title={ctx.t('search.lists')}>
        <ul className="row ways">
          {lists.map(entryOf).map(({ key, path, label }) => (
            <li key={key}>
              <a href={ctx.href(path)}>{ctx.t(label)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="what" title={ctx.t('search.what')}>
        <p className="prose">{ctx.t('search.how')}</p>
        <Examples ctx={ctx} examples={examples} />
      </Section>
    </div>
  );
}
