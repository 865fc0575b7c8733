export const english = {
  'journal.title': 'Journal',
  'journal.of': 'Journal of {day}',
  'journal.number': 'No. {n, number}',
  'journal.list': 'Journals',
  'journal.list.lede':
    'One for each day of the session: what was planned, what was decided and by which figures, what was issued, what comes next. Made from the record.',
  'journal.none': 'There is no Journal yet',
  'journal.none.when': 'The first one appears on {day}, the first day of the session.',
  'journal.live': 'Made from the record, and made again when something changes.',
  'journal.kept':
    'Made from the record as it stood at the end of the day. What was corrected later is a note with its date.',
  'journal.pdf': 'PDF to print',
  'journal.programme': 'Programme of the day',
  'journal.time': 'Time',
  'journal.meeting': 'Meeting',
  'journal.held': 'Plenary meetings',
  'journal.none-held': 'No plenary meeting has been opened on this day.',
  'journal.session': 'The session',
  'journal.speakers': 'Speakers: {names}',
  'journal.noted': 'Noted on {day}: {what}',
  'journal.without-vote': '{said}. Decided without a vote',
  'journal.hands':
    '{said}. Show of hands: {inFavour, number} in favour, {against, number} against, abstaining {abstaining, number}; needed: {needed, number}',
  'journal.documents': 'Texts issued',
  'journal.symbol': 'Symbol',
  'journal.text': 'Title',
  'journal.next': 'Next: {day}',
  'journal.made': 'How this Journal is made',
  'journal.made.what':
    'Nothing in it is typed: it is taken from the public record. Times are those of the city of the session.',
  'journal.made.entries': 'Entries of the record: {from, number} to {to, number}.',
  'journal.made.signed':
    'Signed in the night to {day}: {size, plural, one {one entry} other {# entries}}, root {root}. Whoever keeps this page can prove later that nothing before it was changed.',
  'journal.scan': 'This Journal as it is now',
  'journal.column.at': 'When',
  'journal.column.act': 'Act',
  'journal.column.says': 'What was done',
  'journal.column.entry': 'Entry',
  'journal.column.note': 'Noted on a later day',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
