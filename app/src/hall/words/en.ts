export const english = {
  'meetings.starts': 'Scheduled for',
  'meetings.item.concluded': 'concluded',
  'meetings.log.screen.shown':
    'The President chose what the screens show: {what, select, item {the item} speakers {the speakers} agenda {the agenda} result {a result again} other {the title only}}',
  'meetings.hall.next': 'Next',
  'meetings.hall.list-closed': 'The list of speakers is closed',
  'meetings.hall.more': '{n, plural, one {and one more} other {and # more}}',
  'meetings.hall.waiting':
    '{n, plural, =0 {Nobody waits for the floor} one {One delegation waits for the floor} other {# delegations wait for the floor}}',
  'meetings.hall.page': 'Page {page, number} of {pages, number}',
  'meetings.hall.items': 'items {from, number} to {to, number} of {n, number}',
  'meetings.hall.speakers': 'speakers {from, number} to {to, number} of {n, number}',
  'meetings.hall.not-open': 'The meeting is not open yet',
  'meetings.hall.is-closed': 'The meeting is closed',
  'meetings.hall.is-cancelled': 'The meeting is cancelled',
  'objection.no-such-result':
    'This meeting has announced no such result. Choose one of its votes or ballots whose result is announced.',
  'objection.screen-shown': 'The screens in the hall show this already.',
  'record.act.screen.shown': 'Screen of the hall chosen',
  'meetings.screen.title': 'On the screens of the hall',
  'meetings.screen.item': 'The item',
  'meetings.screen.speakers': 'The speakers',
  'meetings.screen.agenda': 'The agenda',
  'meetings.screen.blank': 'Title only',
  'meetings.screen.result': 'Result again: {title}{ballot, select, none {} other {, {ballot}}}',
  'meetings.screen.now': 'Shown now: {what}',
  'meetings.screen.auto': 'The screens follow the meeting.',
  'meetings.screen.hint': 'What you choose stays until a vote, a ballot, a speaker or an item follows.',
  'meetings.hall.spoken': '{time} in {n, plural, one {one speech} other {# speeches}}',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
