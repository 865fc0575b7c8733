import type { MessageKey } from '../words/messages.ts';

/** The site as people see it, in the order in which they look: what is on, what is decided, who, and where it is kept. */
export const areas = ['today', 'session', 'decisions', 'states', 'bodies', 'library'] as const;

export type Area = (typeof areas)[number];

/** Which part of the site a page belongs to. A new part adds its key, its line below and its word. */
export type NavKey =
  | 'now'
  | 'sessions'
  | 'decisions'
  | 'elections'
  | 'members'
  | 'right-to-vote'
  | 'observers'
  | 'organs'
  | 'bureau'
  | 'working-groups'
  | 'facilitations'
  | 'documents'
  | 'search'
  | 'rules'
  | 'record'
  | 'open-data';

export interface NavEntry {
  readonly key: NavKey;
  readonly area: Area;
  readonly path: string;
  readonly label: MessageKey;
}

/** The first of an area is where the area itself leads. */
export const navigation: readonly NavEntry[] = [
  { key: 'now', area: 'today', path: '/', label: 'web.nav.now' },
  { key: 'sessions', area: 'session', path: '/sessions', label: 'web.nav.sessions' },
  { key: 'decisions', area: 'decisions', path: '/decisions', label: 'web.nav.decisions' },
  { key: 'elections', area: 'decisions', path: '/elections', label: 'web.nav.elections' },
  { key: 'members', area: 'states', path: '/members', label: 'web.nav.members' },
  { key: 'right-to-vote', area: 'states', path: '/members/right-to-vote', label: 'web.nav.right-to-vote' },
  { key: 'observers', area: 'states', path: '/observers', label: 'web.nav.observers' },
  { key: 'organs', area: 'bodies', path: '/organs', label: 'web.nav.organs' },
  { key: 'bureau', area: 'bodies', path: '/organs/bureau', label: 'web.nav.bureau' },
  { key: 'working-groups', area: 'bodies', path: '/organs/working-groups', label: 'web.nav.working-groups' },
  { key: 'facilitations', area: 'bodies', path: '/organs/facilitations', label: 'web.nav.facilitations' },
  { key: 'documents', area: 'library', path: '/documents', label: 'web.nav.documents' },
  { key: 'search', area: 'library', path: '/search', label: 'web.nav.search' },
  { key: 'rules', area: 'library', path: '/rules', label: 'web.nav.rules' },
  { key: 'record', area: 'library', path: '/record', label: 'web.nav.record' },
  { key: 'open-data', area: 'library', path: '/open-data', label: 'web.nav.open-data' },
];

/** The parts of an area, in the order in which its row shows them. */
export function partsOf(area: Area): readonly NavEntry[] {
  return navigation.filter((entry) => entry.area === area);
}

export function entryOf(key: NavKey): NavEntry {
  return navigation.find((entry) => entry.key === key) as NavEntry;
}

/**
 * The parts of one session, in the row of their area: a page of its own or a place on the page of the session. `pages`: whose pages
 * belong to that place.
 */
export const sessionParts: readonly {
  readonly path: string;
  readonly label: MessageKey;
  readonly pages?: RegExp;
}[] = [
  { path: '', label: 'web.session.overview' },
  {
    path: '/programme',
    label: 'programme.title',
    pages: /^\/(meetings|programme-entries)\/(?!.*\/agenda$)|^\/sessions\/[^/]+\/calendar(\/|$)/,
  },
  { path: '/journal', label: 'journal.title', pages: /^\/sessions\/[^/]+\/journal\// },
  { path: '/agenda', label: 'web.session.agenda', pages: /^\/meetings\/[^/]+\/agenda$/ },
  { path: '#decisions', label: 'web.session.drafts', pages: /^\/(decisions|votes)\// },
  { path: '#elections', label: 'web.nav.elections', pages: /^\/elections\// },
  { path: '/deadlines', label: 'web.session.deadlines' },
  { path: '/credentials', label: 'credentials.title' },
  { path: '/parameters', label: 'web.session.parameters' },
];

/** Under which part of its session a page stands: the nearest. */
export function partOfSession(session: string, path: string): string {
  const whole = `/sessions/${session}`;
  const part = sessionParts.find(
    ({ path: own, pages }) => (own.startsWith('/') && path.startsWith(`${whole}${own}/`)) || pages?.test(path),
  );
  return `${whole}${part?.path ?? ''}`;
}
