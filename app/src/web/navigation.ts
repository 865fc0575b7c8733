import type { MessageKey } from '../words/messages.ts';

/** Which part of the site a page belongs to. A new part adds its key, its line below and its word in web.json. */
export type NavKey = 'sessions' | 'documents' | 'elections' | 'decisions' | 'members' | 'organs' | 'record';

export interface NavEntry {
  readonly key: NavKey;
  readonly path: string;
  readonly label: MessageKey;
}

export const navigation: readonly NavEntry[] = [
  { key: 'sessions', path: '/sessions', label: 'web.nav.sessions' },
  { key: 'documents', path: '/documents', label: 'web.nav.documents' },
  { key: 'elections', path: '/elections', label: 'web.nav.elections' },
  { key: 'decisions', path: '/decisions', label: 'web.nav.decisions' },
  { key: 'members', path: '/members', label: 'web.nav.members' },
  { key: 'organs', path: '/organs', label: 'web.nav.organs' },
  { key: 'record', path: '/record', label: 'web.nav.record' },
];
