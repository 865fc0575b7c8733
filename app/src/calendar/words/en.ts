export const english = {
  'calendar.title': 'Calendar',
  'calendar.lede':
    'Open a file once, or give its address to your calendar: it then follows every change and cancellation.',
  'calendar.all': 'The whole session',
  'calendar.whole': 'All meetings',
  'calendar.mine': 'The bodies that concern me',
  'calendar.choose': 'Choose one or more',
  'calendar.make': 'Make this calendar',
  'calendar.own': 'An address of your own',
  'calendar.own.what':
    'Your phone follows it without signing in: the plenary, and the bodies that you choose. Whoever has the address reads the same dates; nothing in them is secret.',
  'calendar.own.address': 'Your address',
  'calendar.own.once': 'Copy it into your calendar now. It is shown this once and kept nowhere.',
  'calendar.own.stands': 'Made on {day}: {bodies}.',
  'calendar.own.plenary': 'plenary',
  'calendar.own.end': 'End the address',
  'calendar.own.choose': 'Bodies beside the plenary',
  'calendar.own.make': 'Make an address',
  'calendar.own.needs-sign-in': 'For this you sign in; the calendars above need no sign-in.',
  'calendar.own.renew': 'Renew the address',
  'calendar.own.renew.what':
    'The address of before stops at once. Renew it too where you chose other bodies, or no longer have it.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
