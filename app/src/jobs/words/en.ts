export const english = {
  'jobs.title': 'Work behind the pages',
  'jobs.lede':
    'What the program still has to do, such as sending messages. What fails is tried again by itself, after pauses that grow from seconds to hours.',
  'jobs.none': 'Nothing waits',
  'jobs.none.what': 'Everything that was asked for is done.',
  'jobs.attempts': '{n, plural, =0 {Not tried yet} one {Tried once} other {Tried {n, number} times}}',
  'jobs.next': 'Next try: {when}',
  'jobs.given-up': 'Not tried again by itself',
  'jobs.error.other': 'The program met an error of its own; its log says more.',
  'jobs.again': 'Try again now',
  'jobs.failed': '{n, plural, one {One piece of work was given up} other {{n, number} pieces of work were given up}}',
  'jobs.task.send-message': 'Send a message',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
