import { Fragment, type ReactNode } from 'react';
import type { LanguageCtx } from '../web/ctx.ts';
import type { MessageKey } from '../web/messages.ts';
import type { DataConfidence, Provenance } from './shapes.ts';

export type Bibliography = Readonly<Record<string, string>>;

/** A source as it is shown: words, and the address where it can be read when it names one. */
export interface ShownSource {
  readonly text: string;
  readonly href: string | null;
}

/** Looks a key up in the file's bibliography and takes the address out of the words. A bare address is shown by its host. */
export function shownSource(source: string, bibliography: Bibliography = {}): ShownSource {
  const full = bibliography[source] ?? source;
  const href = /https?:\/\/[^\s()]+/.exec(full)?.[0] ?? null;
  if (href === null) return { text: full, href };
  const words = full
    .replace(href, '')
    .replace(/\(\s*\)/, '')
    .replace(/[\s:;,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { text: words === '' ? new URL(href).host.replace(/^www\./, '') : words, href };
}

const confidenceWords: Readonly<Record<DataConfidence, MessageKey>> = {
  sourced: 'web.confidence.sourced',
  derived: 'web.confidence.derived',
  unverified: 'web.confidence.unverified',
};

export interface SourcesProps {
  readonly ctx: LanguageCtx;
  readonly of: Provenance;
  readonly bibliography?: Bibliography | undefined;
}

/** Every source of a statement, with links, and how sure it is. */
export function Sources({ ctx, of, bibliography }: SourcesProps): ReactNode {
  const shown = of.source.map((source) => shownSource(source, bibliography));
  return (
    <span className="source small mute">
      {ctx.t('web.source')}:{' '}
      {shown.length === 0
        ? ctx.t('membership.source.none')
        : shown.map((source, i) => (
            <Fragment key={source.href ?? source.text}>
              {i > 0 && '; '}
              <OneSource source={source} />
            </Fragment>
          ))}
      ,{' '}
      <span className={of.confidence === 'sourced' ? undefined : 'doubt'}>{ctx.t(confidenceWords[of.confidence])}</span>
    </span>
  );
}

function OneSource({ source }: { readonly source: ShownSource }): ReactNode {
  const words = <bdi className="cite-text">{source.text}</bdi>;
  return source.href === null ? words : <a href={source.href}>{words}</a>;
}
