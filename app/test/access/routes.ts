import { documentReaders } from '../../src/credentials/routes.tsx';
import { type Declared, declaredBy, secretariat } from '../../src/web/access.ts';
import type { Keep } from '../../src/web/respond.ts';
import { addressOf, type Nouns, nounsOf, type Variant, withoutShapes } from './addresses.ts';
import { type Answers, type App, ask, type Person, signInAs } from './people.ts';
import type { World } from './world.ts';

/** One (method, path) that the server answers, with what its first handler declares. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly declared: Declared | null;
}

/** Every route of the server; what is mounted for all paths below another is middleware. */
export function routesOf(app: App): readonly Route[] {
  const found = new Map<string, Route>();
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL' && path.endsWith('*')) continue;
    const key = `${method} ${path}`;
    if (!found.has(key)) found.set(key, { method, path, declared: declaredBy(handler) });
  }
  return [...found.values()];
}

/** `nothing`: nothing is there, or nothing that this reader may know of. */
export type Answer = 'yes' | 'refused' | 'sign-in' | 'nothing' | `status ${number}`;

export interface RouteAsked {
  readonly method: string;
  /** without the shapes of ids */
  readonly path: string;
  readonly who: string;
  readonly keep: Keep;
  /** `own` by everybody; of the others those that make another address */
  readonly answers: ReadonlyMap<Variant, Answers<Answer>>;
}

/** The command and the topic say who may; acts.ts and topics.ts ask them all. */
const asksFurther = /^(POST \/(api\/)?acts|GET \/live)\/:/;
/** The build makes it, and these tests do without a build. */
const onlyWhenBuilt = '/log/verify.html';
/** These tests have no machine on which they ask. */
const onlyFromHere = '/metrics';
/** There are no links in a demonstration. */
const onlyInProduction = '/sign-in/:token';

/** Every route by everybody: in the own session, in another one, and about what is not there. */
export async function askRoutes(app: App, world: World, persons: readonly Person[]) {
  const nouns = await nounsOf(world);
  const rows: RouteAsked[] = [];
  const wrong: string[] = [];
  // What is sent may change what there is to see: pages first; what ends the sign-ins of those who ask, last.
  const turn = ({ method, path }: Route) => (method === 'GET' ? 0 : path.endsWith('/end-others') ? 2 : 1);
  const routes = routesOf(app).toSorted((a, b) => turn(a) - turn(b));
  for (const [nth, route] of routes.entries()) {
    const { declared } = route;
    const path = withoutShapes(route.path);
    if (declared === null) {
      wrong.push(`${route.method} ${path} declares nobody: give it may(…) as its first handler`);
      continue;
    }
    const answers = new Map<Variant, Answers<Answer>>();
    const about = asksFurther.test(`${route.method} ${path}`) ? [] : addressesOf(route, nouns, wrong);
    for (const [variant, address] of about) {
      const found: [Person, Answer][] = [];
      const asked = readers(declared, variant, persons, nth);
      const given = await Promise.all(asked.map((reader) => askOne(app, route, address, reader, world)));
      for (const [place, one] of given.entries()) {
        const { person, ended } = asked[place] as Reader;
        if (!ended) found.push([person, one.answer]);
        const there = variant !== 'unknown' && ![onlyWhenBuilt, onlyFromHere, onlyInProduction].includes(path);
        const expected = expectedOf(declared, ended ? null : person.viewer, there);
        const where = `${route.method} ${address} by ${person.column}${ended ? ', sign-in ended' : ''}`;
        if (!expected.includes(one.answer)) wrong.push(`${where}: ${one.answer}; declared: ${declared.access.name}`);
        const own = person.viewer !== null && !ended;
        wrong.push(...keptWrongly(declared, one, given[0], own).map((why) => `${where}: ${why}`));
      }
      // What the build makes, or does not, stands in no table.
      if (path === onlyWhenBuilt) continue;
      answers.set(variant, Object.fromEntries(found.map(([{ column }, answer]) => [column, answer])));
    }
    rows.push({ method: route.method, path, who: declared.access.name, keep: declared.keep, answers });
  }
  return { rows, wrong };
}

/** Addresses that differ, by what they are about. */
function addressesOf({ method, path }: Route, nouns: Nouns, wrong: string[]): ReadonlyMap<Variant, string> {
  const found = new Map<Variant, string>();
  for (const variant of ['own', 'other', 'unknown'] as const) {
    const address = addressOf(path, nouns, variant);
    if (address === null) wrong.push(`${method} ${path}: say in app/test/access/addresses.ts what stands in it`);
    else if (![...found.values()].includes(address)) found.set(variant, address);
  }
  return found;
}

interface Reader {
  readonly person: Person;
  /** with a sign-in that was ended */
  readonly ended: boolean;
}

/**
 * Who asks, the public first. What only some may see is asked by everybody in every way. What anyone may see takes long to
 * make and knows no rights: the own session by everybody, the rest by some, an ended sign-in by each in turn.
 */
function readers({ access }: Declared, variant: Variant, persons: readonly Person[], nth: number): readonly Reader[] {
  const signedIn = persons.filter(({ cookie }) => cookie !== null);
  const open = access.admits(null);
  const some = variant === 'other' ? ['public', 'delegate', 'secretariat'] : ['public', 'delegate'];
  const valid = open && variant !== 'own' ? persons.filter(({ column }) => some.includes(column)) : persons;
  const ended = open ? signedIn.slice(nth % signedIn.length).slice(0, variant === 'own' ? 1 : 0) : signedIn;
  return [...valid.map((person) => ({ person, ended: false })), ...ended.map((person) => ({ person, ended: true }))];
}

function expectedOf({ access }: Declared, viewer: Person['viewer'], there: boolean): readonly Answer[] {
  // The route asks further whether a delegation is of the Committee: there is none here.
  if (access === documentReaders && viewer !== null && !secretariat.admits(viewer)) return ['refused'];
  if (access.admits(viewer)) return there ? ['yes'] : ['yes', 'nothing'];
  return [viewer === null ? 'sign-in' : 'refused'];
}

async function askOne(app: App, { method }: Route, address: string, { person, ended }: Reader, world: World) {
  const form = new URLSearchParams({ account: world.own.of[world.seats[0]]?.spare ?? '' });
  const send = method === 'GET' ? undefined : { form };
  // What is sent may end the sign-in it is sent with.
  const valid = send && person.account !== null && !ended ? await signInAs(app, person.account) : person.cookie;
  const response = await ask(app, address, ended ? person.endedCookie : valid, send);
  return {
    answer: answerOf(response),
    status: response.status,
    control: response.headers.get('cache-control') ?? '',
    vary: response.headers.get('vary')?.toLowerCase() ?? '',
    body: await response.text(),
  };
}

function answerOf({ status, headers }: Response): Answer {
  const to = headers.get('location') ?? '';
  if (status === 401 || (status === 303 && to.includes('/sign-in?then='))) return 'sign-in';
  if (status === 403) return 'refused';
  if (status === 404) return 'nothing';
  // Odd input is answered as such to whoever may send it.
  return status < 400 || status === 400 || status === 422 ? 'yes' : `status ${status}`;
}

type Kept = Awaited<ReturnType<typeof askOne>>;

/** What a cache between reader and server may keep is what was declared, and is for everybody. */
function keptWrongly({ keep }: Declared, own: Kept, open: Kept | undefined, signedIn: boolean): readonly string[] {
  const isPublic = /\bpublic\b|\bs-maxage\b/.test(own.control);
  const found: string[] = [];
  if (isPublic && (keep === 'private' || own.status >= 400)) found.push(`kept by caches (${own.control})`);
  if (own === open && own.status === 200 && keep !== 'private' && !isPublic) found.push('declared public, never kept');
  // One answer for all; or a page that is made for its reader, of which caches keep that of the public apart by the cookie.
  if (isPublic && signedIn && own.vary.includes('cookie')) found.push('kept, and made for one person');
  if (isPublic && open && own.status === 200 && own.body !== open.body && !own.vary.includes('cookie'))
    found.push('kept, and not the same for everybody');
  return found;
}
