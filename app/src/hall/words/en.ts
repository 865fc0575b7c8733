export const english = {
  'meetings.starts': 'Scheduled for',
  'meetings.item.concluded': 'concluded',
  'meetings.ballot.annulled': '{ballot}: annulled',
  'meetings.log.screen.shown':
    'The President chose what the screens show: {what, select, item {the item} speakers {the speakers} agenda {the agenda} result {a result again} other {the title only}}',
  'meetings.hall.next': 'Next',
  'meetings.hall.list-closed': 'The list of speakers is closed',
  'meetings.hall.more': '{n, plural, one {and one more} other {and # more}}',
  'meetings.hall.waiting':
    '{n, plural, =0 {Nobody waits for the floor} one {One delegation waits for the floor} other {# delegations wait for the floor}}',
  'meetings.hall.page': 'Page {page, number} of {pages, number}',
  'meetings.hall.candidates': 'candidates {from, number} to {to, number} of {n, number}',
  'meetings.hall.items': 'items {from, number} to {to, number} of {n, number}',
  'meetings.hall.speakers': 'speakers {from, number} to {to, number} of {n, number}',
  'meetings.hall.closed': 'Voting closed',
  'meetings.hall.voting': 'Voting is open',
  'meetings.hall.roll-call': 'Roll call: called now',
  'meetings.hall.not-open': 'The meeting is not open yet',
  'meetings.hall.is-closed': 'The meeting is closed',
  'meetings.hall.is-cancelled': 'The meeting is cancelled',
  'meetings.hall.papers': '{ballot}: ballot papers are being collected',
  'meetings.hall.papers.issued': '{issued, plural, one {One paper was} other {# papers were}} handed out',
  'meetings.hall.counting': '{ballot}: the result will be announced',
  'meetings.hall.taken-back.vote': 'The vote on {symbol} was taken back',
  'meetings.hall.taken-back.vote.means': 'Nothing is decided by it.',
  'meetings.hall.annulled.means': 'It is not counted; it is held again under the same number.',
  'meetings.hall.taken-back.lot': '{ballot}: the lot was taken back',
  'meetings.hall.taken-back.lot.means': 'Nobody is elected by it.',
  'meetings.hall.papers.in': '{received, number} of {issued, plural, one {# paper is} other {# papers are}} in',
  'meetings.hall.needed': '{needed, number} needed',
  'meetings.hall.not-announced': 'The result is not announced yet',
  'meetings.hall.result': '{title}: {ballot}, result',
  'meetings.hall.votes': 'votes',
  'meetings.hall.of': '{n, number} of {of, number}',
  'meetings.hall.elected': 'elected',
  'meetings.hall.elected-by-lot': 'elected by lot',
  'meetings.hall.tie': 'tie',
  'meetings.hall.sheet.papers': 'Ballot papers',
  'meetings.hall.sheet.invalid': 'Invalid',
  'meetings.hall.sheet.valid': 'Valid',
  'meetings.hall.sheet.abstentions': 'Abstentions',
  'meetings.hall.sheet.voting': 'Present and voting',
  'meetings.hall.sheet.needed': 'Needed, two thirds',
  'meetings.hall.sheet.seats': 'Seats filled',
  'objection.no-such-result':
    'This meeting has announced no such result. Choose one of its votes or ballots whose result is announced.',
  'objection.screen-shown': 'The screens in the hall show this already.',
  'record.act.screen.shown': 'Screen of the hall chosen',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
