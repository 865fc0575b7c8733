export const english = {
  'search.label': 'Words, a symbol typed any way, a State, a person',
  'search.results': '{n, plural, =0 {Nothing found} one {One result} other {# results}}',
  'search.found': 'Results',
  'search.narrow': 'Narrow the results',
  'search.all-languages': 'All languages',
  'search.sessions.more': 'Other sessions',
  'search.kind':
    '{kind, select, document {Document} state {State} person {Person} session {Session} election {Election} decision {Text or vote} item {Agenda item} meeting {Meeting} rule {Rule} organization {Organization} other {Body or facilitation}}',
  'search.kinds':
    '{kind, select, document {Documents} state {States} person {Persons} session {Sessions} election {Elections} decision {Texts and votes} item {Agenda items} meeting {Meetings} rule {Rules} organization {Organizations} other {Bodies and facilitations}}',
  'search.cut': 'Of the meetings, agenda items and texts of sessions held here, only the newest that fit are shown.',
  'search.none': 'Nothing fits “{text}”',
  'search.none.why': 'Each word must be found, or the beginning of it. Try fewer words, or one of the ways below.',
  'search.near': 'Did you mean',
  'search.lists': 'Look through a list',
  'search.what': 'What can be found',
  'search.how':
    'Accents and capital letters make no difference. A State is found by its name in any of the six languages, and by its code. The text of papers is not searched yet: only titles, symbols and names.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
