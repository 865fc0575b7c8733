import { Fragment, type ReactNode } from 'react';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { MessageKey } from '../words/messages.ts';
import type { DataConfidence, Provenance } from './shapes.ts';

export type Bibliography = Readonly<Record<string, string>>;

/** A piece of a source: words, or an address, which is shown by its host. */
export interface SourcePart {
  readonly text: string;
  readonly href: string | null;
}

/** Looks a key up in the file's bibliography and takes the source apart into words and addresses. */
export function sourceParts(source: string, bibliography: Bibliography = {}): readonly SourcePart[] {
  const full = bibliography[source] ?? source;
  return full
    .split(/(https?:\/\/[^\s(),]+)/)
    .filter((text) => text !== '')
    .map((text) => ({
      text: text.startsWith('http') ? hostOf(text) : text,
      href: text.startsWith('http') ? text : null,
    }));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
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
  return (
    <span className="source small mute">
      {ctx.t('web.source')}
      {ctx.colon}
      {of.source.length === 0
        ? ctx.t('membership.source.none')
        : of.source.map((source, i) => (
            <Fragment key={source}>
              {i > 0 && ctx.semicolon}
              <bdi className="cite-text">
                {sourceParts(source, bibliography).map(({ text, href }) =>
                  href === null ? (
                    text
                  ) : (
                    <a key={href} href={href}>
                      {text}
                    </a>
                  ),
                )}
              </bdi>
            </Fragment>
          ))}
      {ctx.comma}
      <span className={of.confidence === 'sourced' ? undefined : 'doubt'}>{ctx.t(confidenceWords[of.confidence])}</span>
    </span>
  );
}

/** A note of the data, in the English of its source, and below it the sources. */
export function NotedSources({ note, ...props }: SourcesProps & { readonly note: string | null }): ReactNode {
  return (
    <>
      {note !== null && (
        <span className="small">
          <Text ctx={props.ctx} map={{ en: note }} />
          <br />
        </span>
      )}
      <Sources {...props} />
    </>
  );
}
