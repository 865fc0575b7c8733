import type { ComponentType, ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { islandPrefix } from './island-prefix.ts';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Props of an island travel as JSON: no Date, no bigint, no function. Translated words are props too. */
export type IslandProps = { readonly [key: string]: Json };

export interface IslandElement<P extends IslandProps> {
  /** "<module>/<file>" of `app/src/<module>/islands/<file>.tsx`, whose default export is `of`. Once on a page. */
  readonly name: string;
  readonly of: ComponentType<P>;
  readonly props: P;
}

/**
 * A part of the page that the browser takes over. The server renders it first, so it can be read and often used before
 * any script runs. The live script never touches it.
 */
export function Island<P extends IslandProps>({ name, of: Component, props }: IslandElement<P>): ReactNode {
  const markup = renderToString(<Component {...props} />, { identifierPrefix: islandPrefix(name) });
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React wrote this markup in the line above
    <div data-island={name} data-props={JSON.stringify(props)} dangerouslySetInnerHTML={{ __html: markup }} />
  );
}
