import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import type { Findable } from '../web/search.ts';
import { titleIn } from './title.ts';

/** What stands below the box while something is typed. */
export interface Suggestion {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly address: string;
}

const most = 8;

export function suggestionsOf(ctx: LanguageCtx, things: readonly Findable[]): readonly Suggestion[] {
  return things.slice(0, most).map((thing) => ({
    kind: ctx.t('search.kind', { kind: thing.kind }),
    title: titleIn(ctx, thing).text,
    about: thing.about(ctx),
    address: ctx.href(thing.path),
  }));
}

export const suggestionColumns: readonly Column<Suggestion>[] = [
  { key: 'kind', label: 'documents.kind', value: ({ kind }) => kind },
  { key: 'title', label: 'documents.document', value: ({ title }) => title },
  { key: 'about', label: 'search.found', value: ({ about }) => about },
  { key: 'address', label: 'search.found', value: ({ address }) => address },
];
