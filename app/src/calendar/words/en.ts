export const english = {
  'calendar.title': 'Calendar',
  'calendar.lede':
    'Open a file once, or give its address to your calendar: it then follows every change and cancellation.',
  'calendar.all': 'The whole session',
  'calendar.whole': 'All meetings',
  'calendar.mine': 'The bodies that concern me',
  'calendar.choose': 'Choose one or more',
  'calendar.make': 'Make this calendar',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
