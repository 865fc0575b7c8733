import { type ReactNode, useContext } from 'react';
import { ToldByPage } from '../web/how-we-know.tsx';
import type { Provenance } from './shapes.ts';

export type Bibliography = Readonly<Record<string, string>>;

/** A piece of a source: words, or an address, which is shown by its host. */
export interface SourcePart {
  readonly text: string;
  readonly href: string | null;
}

/** Looks a key up in the file's bibliography and takes the source apart into words and addresses. */
export function sourceParts(source: string, bibliography: Bibliography = {}): readonly SourcePart[] {
  const full = (bibliography[source] ?? source).replace(/^the brief \((.+?)\)/, '$1');
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

export interface SourcesProps {
  readonly of: Provenance | readonly Provenance[];
  readonly bibliography?: Bibliography | undefined;
}

/** Tells the foot of the page every source of a statement; where it stands nothing is seen. */
export function Sources({ of, bibliography }: SourcesProps): ReactNode {
  const page = useContext(ToldByPage);
  for (const { source, confidence } of [of].flat())
    for (const each of source) {
      const before = page?.sources.get(each);
      if (before === undefined || before.confidence === 'unverified')
        page?.sources.set(each, {
          confidence,
          shown: <Source source={each} bibliography={bibliography} />,
          page: pageOf(sourceParts(each, bibliography)),
        });
    }
  return null;
}

function pageOf([first, ...more]: readonly SourcePart[]): { readonly host: string; readonly href: string } | undefined {
  if (first === undefined || first.href === null || more.length > 0) return undefined;
  return { host: first.text, href: first.href };
}

/** A source in its words, with its links. */
function Source({
  source,
  bibliography,
}: {
  readonly source: string;
  readonly bibliography: Bibliography | undefined;
}): ReactNode {
  return (
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
  );
}
