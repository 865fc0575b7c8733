export const english = {
  'membership.voting.title': 'Right to vote',
  'parameters.settings': 'Set by the Bureau for a session',
  'site.accessibility': 'Accessibility',
  'site.accessibility.lede':
    'Plenary aims at WCAG 2.2, levels A and AA. This page says what is tested and what is known to be missing.',
  'site.appearance': 'Light or dark',
  'site.appearance.light': 'Light',
  'site.appearance.dark': 'Dark, for a dim hall',
  'site.appearance.device': 'As this device',
  'site.appearance.hint': 'This browser keeps your choice for a year, in a cookie.',
  'site.accessibility.tested': 'What is tested with every change',
  'site.accessibility.tested.axe':
    'Every kind of public page and every part of the Secretariat’s desk with axe at 1440, 390 and 320 pixels: no violation.',
  'site.accessibility.tested.keyboard':
    'A session is created with the keyboard alone, and a refused form is mended with it: the form leads to what is wrong.',
  'site.accessibility.tested.script':
    'Every public page can be read and used without JavaScript; archive pages carry none.',
  'site.accessibility.tested.zoom': 'No page scrolls sideways at 320 pixels.',
  'site.accessibility.tested.colour': 'Votes are told apart by colour, pattern, sign and word.',
  'site.accessibility.tested.motion':
    'Nothing moves by itself except clocks; changes are announced politely, an opened vote at once.',
  'site.accessibility.gaps': 'What is known to be missing',
  'site.accessibility.gaps.readers': 'No test with persons who use screen readers has taken place.',
  'site.accessibility.gaps.chinese': 'Chinese pages were not checked with every system font.',
  'site.accessibility.gaps.phone': 'On a phone, signing out is reached through your own page only.',
  'site.accessibility.gaps.documents': 'Documents are listed; their texts are not here yet.',
  'site.accessibility.contact': 'Tell us',
  'site.accessibility.contact.how':
    'If something keeps you out, tell the Secretariat of the Assembly; name the page and what you use.',
  'site.open-data': 'Open data',
  'site.open-data.lede':
    'Every table of this site can be had as CSV and JSON at the page’s own address, without an account.',
  'site.open-data.tables': 'Tables',
  'site.doubts': 'Everything that is not sure, with its page',
  'site.doubts.fact': 'Fact',
  'site.doubts.field': 'Part',
  'site.doubts.reason': 'Why',
  'site.doubts.page': 'Page',
  'site.open-data.csv':
    'A CSV opens in Excel and other spreadsheets by a click. It is UTF-8 with a byte order mark and follows RFC 4180; the names of its columns are English and stay the same in every language, and texts are in the language of the page. Programs skip the mark (in Python: utf-8-sig) or take the JSON, which has every language.',
  'site.open-data.more':
    'Pages of a State, a body, a session, an election or a vote have their tables at their own address too: add .csv or .json.',
  'site.open-data.files': 'Data files',
  'site.open-data.files.how':
    'What the archive pages rest on, byte for byte. The record names each file with its fingerprint (SHA-256): whoever downloads one can compute it and compare. The address of a file never changes its content.',
  'site.open-data.file': 'File',
  'site.open-data.sha256': 'Fingerprint (SHA-256)',
  'site.open-data.acts': 'For programs',
  'site.open-data.acts.how':
    'Whatever a person can do with a form, a program can do with the same account. The same request id gives the same answer, however often it is sent. A refusal comes as data: code, sentence, provision.',
  'site.open-data.openapi': 'The whole interface, with acts, answers and tables (OpenAPI 3.1)',
  'site.open-data.schema': 'All acts with their inputs (JSON Schema)',
  'site.open-data.signatories': 'Signatories that are not parties',
  'site.accessibility.made': 'How it is made',
  'site.accessibility.gaps.keyboard':
    'Voting and asking for the floor use ordinary form controls; no test works them by keyboard alone yet.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
