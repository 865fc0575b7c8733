import { sql } from 'kysely';
import { neededFile, oncePerData } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import { wordsFound } from '../store/words-found.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { type Findable, mostRead, numbersIn, type Wanted } from '../web/search.ts';
import { langs } from '../words/languages.ts';
import { format } from '../words/messages.ts';
import { announcedName } from './announced-said.ts';
import { announcedSessions, runsAnnounced } from './announced-sessions.ts';
import { localDay } from './local-day.ts';
import { citiesOf, placesOfRow } from './places.ts';

/** Sessions of the archive, and those held with Plenary. */
export async function sessionsToFind({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> {
  const rows = await reads
    .selectFrom('session')
    .select(['id', 'number', 'title', 'city', 'starts', 'ends', 'announced', placesOfRow.as('places')])
    .orderBy('starts', 'desc')
    .limit(mostRead)
    .execute();
  const here = rows.map(
    ({ id, number, title, starts, ends, ...held }): Findable => ({
      kind: 'session',
      path: `/sessions/${id}`,
      title,
      called: [id, ...(number === null ? [] : [String(number)])],
      also: [starts.slice(0, 4), ...citiesOf(held).map((city) => (ctx: LanguageCtx) => ctx.cityName(city))],
      about: (ctx) => `${ctx.list(citiesOf(held).map(ctx.cityName))}${ctx.comma}${ctx.dateRange(starts, ends)}`,
      session: { id, name: title },
    }),
  );
  // A session that is held here is announced in the data too: it is one session.
  const alone = (await archived(reads)).filter(
    ({ session }) => !rows.some((row) => runsAnnounced(row, session?.id ?? '')),
  );
  const today = localDay('The Hague', await databaseNow(reads));
  const coming = [...rows.map(({ id, starts }) => ({ id, starts })), ...(await announcedSessions(reads))]
    .filter(({ starts }) => starts > today)
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))[0];
  const next = (thing: Findable): boolean => coming !== undefined && thing.path === `/sessions/${coming.id}`;
  return [
    ...[...here, ...alone].map((thing) =>
      next(thing) ? { ...thing, called: [...(thing.called ?? []), ...nextNames()] } : thing,
    ),
    list(),
  ];
}

/** The list of all of them, found by what is looked for there. */
function list(): Findable {
  return {
    kind: 'session',
    path: '/sessions',
    title: (ctx) => ctx.t('web.nav.sessions'),
    called: nextNames(),
    about: (ctx) => ctx.t('sessions.list'),
  };
}

/** "Next session" in each language. */
function nextNames(): readonly string[] {
  return langs.map((lang) => format(lang, 'sessions.next', {}).text);
}

const archived = oncePerData(async (db): Promise<readonly Findable[]> => {
  const { sessions, otherMeetings, presidencies } = await neededFile(db, 'sessions.json');
  const records = new Map([...sessions, ...otherMeetings].map((record) => [String(record.number), record]));
  return (await announcedSessions(db)).toReversed().map((session): Findable => {
    const { id, number, starts, ends } = session;
    const record = records.get(id);
    const place = record?.venue.city ?? '';
    const president = presidencies.find(({ term }) => term === record?.presidencyTerm)?.president.name;
    const name = (ctx: LanguageCtx) => announcedName(ctx, session);
    return {
      kind: 'session',
      path: `/sessions/${id}`,
      title: session.title ?? name,
      called: [id, ...(number === null ? [] : [`ICC-ASP/${id}`])],
      also: [starts.slice(0, 4), (ctx) => ctx.placeName(place), ...(president === undefined ? [] : [president])],
      about: (ctx) => `${ctx.placeName(place)}${ctx.comma}${ctx.dateRange(starts, ends)}`,
      session: { id, name },
    };
  });
});

/** Items of the agendas of sessions held with Plenary, by their titles and numbers. */
export async function itemsToFind({ reads, words }: Wanted): Promise<readonly Findable[]> {
  const numbers = numbersIn(words);
  const rows = await reads
    .selectFrom('agenda_item')
    .innerJoin('session', 'session.id', 'agenda_item.session')
    .select(['agenda_item.number', 'agenda_item.title', 'agenda_item.session', 'session.title as sessionTitle'])
    .where(({ or, eb }) =>
      or([
        wordsFound(sql`agenda_item.title::text`, words),
        ...(numbers.length > 0 ? [eb('agenda_item.number', 'in', numbers)] : []),
      ]),
    )
    // A sum: no index has this order, so that none is walked through in the hope of early finds.
    .orderBy(sql`session.starts + 0`, 'desc')
    .orderBy('agenda_item.number')
    .limit(mostRead)
    .execute();
  return rows.map(({ number, title, session, sessionTitle }) => ({
    kind: 'item',
    path: `/sessions/${session}#agenda`,
    title: (ctx) => ctx.t('floor.item', { n: number, title }),
    also: [...new Set(Object.values(sessionTitle))],
    about: (ctx) => ctx.text(sessionTitle),
    session: { id: session, name: sessionTitle },
  }));
}
