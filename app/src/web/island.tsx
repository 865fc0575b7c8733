import type { ComponentType, ReactNode } from 'react';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Props of an island travel as JSON: no Date, no bigint, no function. Translated words are props too. */
export type IslandProps = { readonly [key: string]: Json };

/**
 * A part of the page that the browser takes over. `name` is "<module>/<file>" of `app/src/<module>/islands/<file>.tsx`,
 * whose default export is `of`. The server renders it first, so it can be read and often used before any script runs.
 */
export function Island<P extends IslandProps>({
  name,
  of: Component,
  props,
}: {
  readonly name: string;
  readonly of: ComponentType<P>;
  readonly props: P;
}): ReactNode {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  );
}
