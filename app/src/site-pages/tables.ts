import type { MessageKey } from '../words/messages.ts';

/** A table that has one address of its own, with `.csv` and `.json` behind it. */
export interface OpenTable {
  readonly path: string;
  readonly label: MessageKey;
  /** the page it stands on, where its own name does not say it */
  readonly of?: MessageKey;
  /** under which other pages lead to it on the page of open data */
  readonly anchor?: string;
}

/** Tables of one State, session, election or vote are not among them: they stand at that thing's address. */
export const openTables: readonly OpenTable[] = [
  { path: '/members', label: 'web.nav.members' },
  { path: '/members/number', label: 'membership.number.title' },
  { path: '/members/former', label: 'membership.former' },
  { path: '/members/signatories', label: 'site.open-data.signatories' },
  { path: '/members/right-to-vote', label: 'membership.voting.title' },
  { path: '/observers', label: 'observers.rights', of: 'observers.title' },
  { path: '/observers/states', label: 'observers.states-seen', of: 'observers.title' },
  { path: '/observers/organizations', label: 'observers.organizations', of: 'observers.title' },
  { path: '/observers/ngos', label: 'observers.ngos', of: 'observers.title' },
  { path: '/organs', label: 'web.nav.organs' },
  { path: '/organs/bureau', label: 'organs.terms', of: 'organs.bureau' },
  { path: '/organs/bureau/seats', label: 'organs.seats-by-group', of: 'organs.bureau' },
  { path: '/organs/cbf', label: 'organs.cbf.terms', of: 'organs.cbf' },
  { path: '/organs/cbf/seats', label: 'organs.seats-by-group', of: 'organs.cbf' },
  { path: '/organs/acn', label: 'organs.members-in-time', of: 'organs.acn' },
  { path: '/organs/acn/reports', label: 'organs.acn.reports', of: 'organs.acn' },
  { path: '/organs/tfv', label: 'organs.members-in-time', of: 'organs.tfv' },
  { path: '/organs/iom', label: 'organs.iom.heads', of: 'organs.iom' },
  { path: '/organs/iom/mandates', label: 'organs.iom.mandates', of: 'organs.iom' },
  { path: '/organs/oia', label: 'organs.oia.external' },
  { path: '/organs/facilitations', label: 'organs.facilitations' },
  { path: '/organs/secretariat', label: 'organs.secretariat.directors', of: 'organs.secretariat' },
  { path: '/sessions', label: 'web.nav.sessions' },
  { path: '/documents', label: 'web.nav.documents' },
  { path: '/elections', label: 'web.nav.elections' },
  { path: '/decisions', label: 'web.nav.decisions' },
  { path: '/record', label: 'web.nav.record' },
  { path: '/rules', label: 'rules.title' },
  { path: '/rules/parameters', label: 'rules.parameters' },
  { path: '/rules/settings', label: 'parameters.settings' },
  { path: '/open-data/doubts', label: 'site.doubts', anchor: 'doubts' },
];
