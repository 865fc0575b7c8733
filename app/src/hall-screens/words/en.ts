export const english = {
  'hall-screens.title': 'Screen in the hall',
  'hall-screens.desk': 'Screens',
  'hall-screens.lede':
    'Each screen of the hall opens one address, once. It follows the meetings of this session by itself, or shows what you choose here, and needs no sign-in.',
  'hall-screens.new': 'One more screen',
  'hall-screens.make': 'Make its address',
  'hall-screens.place': 'Where it hangs',
  'hall-screens.shows': 'What it shows',
  'hall-screens.shows.automatic': 'Follows the meeting',
  'hall-screens.shows.speaker': 'Speaker and time',
  'hall-screens.shows.list': 'List of speakers',
  'hall-screens.shows.agenda': 'Agenda',
  'hall-screens.shows.voting': 'Vote or ballot, and its result',
  'hall-screens.shows.day': 'Programme of the day',
  'hall-screens.shows.blank': 'Title only',
  'hall-screens.sidebar': 'Beside it',
  'hall-screens.sidebar.no': 'Nothing',
  'hall-screens.sidebar.yes': 'The programme of the day',
  'hall-screens.with-day': 'the day beside it',
  'hall-screens.set': 'Change what it shows, or its place',
  'hall-screens.save': 'Show it',
  'hall-screens.revoke': 'Revoke the address',
  'hall-screens.revoke.what':
    'The screen shows nothing any more, at once. If the address got into other hands, revoke it and make another one.',
  'hall-screens.address': 'Its address',
  'hall-screens.address.why':
    'Type it or scan it on the screen, in the language in which it shall show. Whoever has it sees what the screen shows, and nothing else.',
  'hall-screens.opened': 'Opened last on {when}',
  'hall-screens.never': 'Not opened yet',
  'hall-screens.nothing': 'This address shows nothing',
  'hall-screens.nothing.how': 'The Secretariat makes addresses for the screens on its desk.',
  'hall-screens.next': 'Next: {what}, {when}',
  'hall-screens.preview': 'What it shows now: {place}',
  'hall-screens.lines': 'meetings {from, number} to {to, number} of {n, number}',
  'record.act.hall-screen.made': 'Screen of the hall made',
  'record.act.hall-screen.set': 'Screen of the hall set',
  'record.act.hall-screen.revoked': 'Screen of the hall revoked',
  'objection.no-such-hall-screen': 'There is no such screen. Choose one on the desk of the session.',
  'objection.hall-screen-revoked': 'The address of this screen was revoked. Make another one for its place.',
  'objection.hall-screen-place': 'A screen hangs there already: {place}. Give this one another name.',
  'objection.hall-screens-enough':
    'This session has {n, plural, one {one screen} other {# screens}}, the most there can be. Revoke one that is not used.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
