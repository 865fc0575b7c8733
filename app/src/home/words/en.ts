export const english = {
  'home.follow': 'Follow the meeting',
  'home.open-page': 'Open its page',
  'home.lede.speaking':
    '[The] {state} has the floor. {waiting, plural, =0 {Nobody else waits.} one {One more waits.} other {# more wait.}}',
  'home.next-meeting': 'Next: {meeting}',
  'home.none-scheduled': 'No further meeting is scheduled.',
  'home.today': 'Today',
  'home.for-you': 'For you',
  'home.decided': 'What was decided',
  'home.decided.all': 'All decisions',
  'home.changed': 'While you were away',
  'home.changed.when': 'From {since} until {until}',
  'home.changed.nothing': 'Nothing: no draft, vote, election, meeting or list of speakers.',
  'home.changed.more': '{n, plural, one {One more thing changed.} other {# more things changed.}}',
  'home.day-of-president': 'The President’s day',
  'home.following': 'How to follow',
  'home.following.how':
    'Everything public is open to you without an account: meetings as they are held, votes once they are closed, results with their rule. The page of a meeting keeps itself current while you look.',
  'home.for-you.order': 'The next thing first',
  'home.today-for': 'Today for [the] {name}',
  'home.run-of-day': 'Run of the day',
  'home.tasks': 'By deadline',
  'home.tasks.passed': 'Passed',
  'home.tasks.left': '{n, plural, =0 {Today} one {In # day} other {In # days}}',
  'home.tasks.later': '{n, plural, one {# more, later} other {# more, later}}',
  'home.tasks.was': 'was {day}',
  'home.tasks.mark':
    'A dotted line under the rule of a deadline means that the rule is not sure; the page of the deadlines says why.',
  'home.tasks.all-passed':
    '{n, plural, one {One deadline before this session has passed} other {# deadlines before this session have passed}}: {session}',
  'home.my-delegation': 'My delegation',
  'home.my-delegation.all': 'Its persons',
  'home.other-role':
    'You also act as: {name}. {n, plural, =0 {Nothing is asked there now.} one {One thing is asked there.} other {# things are asked there.}}',
  'home.today.when': '{day}, {city} time',
  'home.today.none': 'No meeting is scheduled for today.',
  'home.documents': 'Latest documents',
  'home.documents.all': 'All documents',
  'home.members': 'Members',
  'home.members.all': 'All States',
  'home.members.today': 'States Parties today',
  'home.sessions': 'Sessions',
  'home.sessions.all': 'All since 2002',
  'home.way.delegations': 'Delegations',
  'home.way.observers': 'Observers and civil society',
  'home.way.public': 'Public and media',
  'home.way.observers.rights': 'Who may attend, speak and vote',
  'home.way.sign-in': 'Ask for the floor and vote',
  'home.way.decisions': 'Proposals and decisions',
  'home.way.members': 'Right to vote and dossier of each State',
  'home.way.organs': 'Bodies of the Assembly and their members',
  'home.way.documents': 'Documents by session and symbol',
  'home.way.record': 'The official record',
  'home.way.elections': 'Every election, ballot by ballot',
  'home.way.rules': 'The rules and how Plenary applies them',
  'home.column.session': 'Session',
  'home.column.place': 'Place',
  'home.column.dates': 'Dates',
  'home.column.resolutions': 'Resolutions',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
