export const english = {
  'mail.reason.address': 'The mail server does not take this address. Correct the address, then send again.',
  'mail.reason.refused': 'The mail server refused the message for good. Show its answer to whoever runs this system.',
  'mail.reason.sign-in': 'The mail server does not let this system sign in. Whoever runs the system can mend it.',
  'mail.reason.sender':
    'The mail server does not let this system send from its address. Whoever runs the system can mend it.',
  'mail.reason.tls': 'No encrypted connection to the mail server could be made. Whoever runs the system can mend it.',
  'mail.reason.later': 'The mail server did not take the message for now.',
  'mail.reason.server': 'The mail server could not be reached.',
  'mail.reason.not-set-up': 'Mail is no longer set up in this system.',
  'mail.reason.overtaken': 'Another message took its place before it was sent.',
  'mail.reason.lost': 'It waited when the database was restored, and is not sent by itself.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
