import type { LanguageMap } from '../words/languages.ts';

/** Who meets beside the plenary. `programme.body.<body>` is its name. */
export const bodies = [
  'bureau',
  'credentials',
  'hague-working-group',
  'new-york-working-group',
  'amendments',
  'governance',
  'budget',
  'drafting',
  'facilitation',
  'group',
  'other',
] as const;

export type Body = (typeof bodies)[number];

/** Several of these meet at once, each on a subject of its own. */
const many: ReadonlySet<Body> = new Set(['drafting', 'facilitation', 'group', 'other']);

/** What may not be in two places: the body, or with it its subject. */
export function bodyThatMeets(body: Body, title: LanguageMap | null): string {
  return many.has(body) && title !== null ? `${body}: ${title.en ?? ''}` : body;
}

/** A meeting of one of these without a subject says nothing to who reads it. */
export function needsTitle(body: Body): boolean {
  return many.has(body);
}
