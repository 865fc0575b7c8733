import { randomUUID } from 'node:crypto';
import { ruleRegister } from '@plenary/rules';
import { dataFiles, neededFile } from '../../src/reference/index.ts';
import type { World } from './world.ts';

/** What a route is asked about: something of the own session, of another one, or something that is not there. */
export type Variant = 'own' | 'other' | 'unknown';

/** What stands in an address, by the part before it and the name of the parameter. A new noun needs a line here. */
export type Nouns = Readonly<Record<string, Readonly<Record<Variant, string>>>>;

const nowhere = '00000000-0000-4000-8000-000000000000';
const everywhere = (is: string, isNot: string) => ({ own: is, other: is, unknown: isNot });

export async function nounsOf({ own, other, seats: [state] }: World): Promise<Nouns> {
  const { db } = own;
  const files = await dataFiles(db);
  const { documents } = await neededFile(db, 'documents.json');
  const opened = async (meeting: string): Promise<string> => {
    const row = await db
      .selectFrom('entry')
      .select('seq')
      .where('act', '=', 'meeting.opened')
      .where('subject', '=', `meeting:${meeting}`)
      .executeTakeFirstOrThrow();
    return String(row.seq);
  };
  const seq = { own: await opened(own.meeting), other: await opened(other.meeting), unknown: '999999999' };
  const each = (of: (place: World['own']) => string | undefined, unknown = nowhere) => ({
    own: of(own) ?? '',
    other: of(other) ?? '',
    unknown,
  });
  const begun = await db.selectFrom('session').select(['id', 'starts']).execute();
  const days = new Map(begun.map(({ id, starts }) => [id, starts]));
  return {
    'sessions/:id': each(({ session }) => session, 'no-such'),
    'sessions/:session': { own: '18', other: '15', unknown: '999' },
    'accreditations/:account': each((place) => place.of[state]?.spare),
    'focal-points/:account': each(({ focalPoint }) => focalPoint),
    // Of the own delegation, whatever stands in the address.
    'persons/:account': everywhere(own.of[state]?.spare ?? '', nowhere),
    'proposed-acts/:id': each(({ waiting }) => waiting),
    'proposals/:proposal': everywhere(own.proposed, nowhere),
    'calendars/:file': each(({ calendar }) => calendar, 'nobodys'),
    'import/:kept': everywhere(nowhere, nowhere),
    'candidates/:candidate': each((place) => place.of[state]?.candidate),
    'delegations/:account': each((place) => place.of[state]?.former),
    'journal/:day': { ...each((place) => days.get(place.session)), unknown: '1999-01-01' },
    'screens/:screen': each(({ screen }) => screen),
    'screen/:token': each(({ screenAt }) => screenAt, 'not-an-address'),
    'meetings/:id': each(({ meeting }) => meeting),
    'programme-entries/:id': each(({ entry }) => entry),
    'decisions/:id': each(({ proposals }) => proposals[1]),
    'votes/:id': each(({ announced }) => announced),
    'ballots/:id': each(({ ballot }) => ballot),
    'elections/:id': each(({ election }) => election),
    'elections/:file': each(({ election }) => election),
    'import/:list': everywhere('delegations', 'no-such'),
    'delegations/:kept': everywhere(nowhere, nowhere),
    ':list/:kept': everywhere(nowhere, nowhere),
    'decide/:state': everywhere(state, 'ZZZ'),
    'credentials/:state': everywhere(state, 'ZZZ'),
    'members/:iso3': everywhere(state, 'ZZZ'),
    'rules/:id': everywhere(ruleRegister[0]?.id ?? '', 'no-such'),
    'documents/:state': everywhere(state, 'ZZZ'),
    'documents/:symbol': everywhere(documents.find(({ symbol }) => symbol !== null)?.symbol ?? '', 'no-such'),
    'record/:seq': seq,
    'record/:file': seq,
    'proof/:file': seq,
    'act/:file': seq,
    'of/:subject': { ...each(({ meeting }) => `meeting:${meeting}`), unknown: `meeting:${nowhere}` },
    'tile/*': everywhere('0/000', '0/x001/000'),
    'record/*': everywhere('000', 'x001/000'),
    'data/:path': everywhere('sessions', 'no-such'),
    'data/:sha256': everywhere(files.find(({ path }) => path === 'sessions.json')?.sha256 ?? '', '0'.repeat(64)),
    ':sha256/:path': everywhere('sessions', 'sessions'),
    'sign-in/:token': everywhere('not-a-link', 'not-a-link'),
    'jobs/:id': everywhere('1', '999999999'),
    'sign-ins/:id': everywhere(randomUUID(), randomUUID()),
    'acts/:command': everywhere('end-speech', 'end-speech'),
  };
}

/** Tables of sessions that are over stand at an address that sessions of today have too. */
const archived = /^\/sessions\/:id\/(elections|budget)\./;

/** The address of a route about one thing; null when no line above tells what stands in it. */
export function addressOf(path: string, nouns: Nouns, variant: Variant): string | null {
  const plain = withoutShapes(path);
  const parts = plain.split('/');
  const filled = parts.map((part, place) => {
    const [name = '', ...end] = part.split('.');
    if (!name.startsWith(':') && name !== '*') return part;
    const noun = archived.test(plain) && name === ':id' ? 'sessions/:session' : `${parts[place - 1]}/${name}`;
    const value = nouns[noun]?.[variant];
    return value === undefined ? null : [value, ...end].join('.');
  });
  return filled.includes(null) ? null : filled.join('/');
}

/** `/votes/:id{[0-9a-f]{8}\.csv}` without the shape of the id: `/votes/:id.csv`. */
export function withoutShapes(path: string): string {
  let depth = 0;
  let shape = '';
  let plain = '';
  for (const letter of path) {
    if (letter === '{') depth += 1;
    if (depth > 0) shape += letter;
    else plain += letter;
    if (letter !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    plain += /\\(\.\(?[a-z-]+)[^.]*\}$/.exec(shape)?.[1]?.replace('(', '') ?? '';
    shape = '';
  }
  return plain;
}
