import { type Filled, slot } from '../door/slot.ts';

/** The page of one kind of thing that acts are about. */
export interface ThingPage {
  readonly kind: string;
  /** without language prefix */
  path(id: string): string;
}

export const thingPage = slot<ThingPage>('the page of each kind of thing that acts are about');

/** The page of a subject, as acts name it: `vote:<id>`; null where there is none. */
export function pageOf(subject: string, filled: Filled): string | null {
  const [kind, id = ''] = subject.split(':', 2);
  return (
    filled(thingPage)
      .find((page) => page.kind === kind)
      ?.path(id) ?? null
  );
}
