import type { Db } from '../store/database.ts';
import { oncePerReading } from '../store/reading-only.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Findable, Wanted } from '../web/search.ts';
import type { MessageKey } from '../words/messages.ts';
import { citiesOf, placesOfRow } from './places.ts';

/** Sessions whose pages are found by what they are called; those of older ones stand on the session's own page. */
const mostSessions = 20;

/** A page that every session held here has, at `/sessions/<id>/<part>`: found by its name, that of the newest session first. */
export function sessionPagesToFind(part: string, label: MessageKey) {
  return async ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => {
    const rows = await oncePerReading(reads, 'sessions whose pages are found', () => newestSessions(reads));
    return rows.map(({ id, number, title, starts, ends, ...held }) => ({
      kind: 'session',
      path: `/sessions/${id}/${part}`,
      title: (ctx: LanguageCtx) => ctx.t(label as 'sessions.list'),
      also: [...(number === null ? [] : [String(number)]), ...new Set(Object.values(title)), starts.slice(0, 4)],
      about: (ctx) =>
        [ctx.text(title), ctx.list(citiesOf(held).map(ctx.cityName)), ctx.dateRange(starts, ends)].join(ctx.comma),
      session: { id, name: title },
    }));
  };
}

function newestSessions(reads: Db) {
  return reads
    .selectFrom('session')
    .select(['id', 'number', 'title', 'city', 'starts', 'ends', placesOfRow.as('places')])
    .orderBy('starts', 'desc')
    .limit(mostSessions)
    .execute();
}
