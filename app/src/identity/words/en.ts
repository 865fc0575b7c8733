export const english = {
  'delegations.who-votes': 'Who votes for your delegation',
  'identity.sign-in': 'Sign in',
  'identity.lede.demonstration':
    'This is a demonstration. Choose whom you want to be: every account here is invented and open to anybody at this machine.',
  'identity.lede.production':
    'Persons with an account sign in with the link they were sent, or with the code of their letter. Ask the Secretariat for a new one if yours is used or too old.',
  'identity.office': 'Offices',
  'identity.delegation': 'Delegations',
  'identity.delegate-of': 'Delegate of',
  'identity.sign-in-as': 'Sign in as {name}',
  'identity.sign-in-delegate': 'Sign in as this delegate',
  'identity.another': 'Another person of this delegation',
  'identity.other-session': 'Of another session',
  'identity.other-session.go': 'Show its delegations',
  'identity.all-delegations': 'All delegations of this session',
  'identity.person-of': '{place} of {n}',
  'identity.no-accounts': 'There is no demonstration account yet.',
  'identity.who.president':
    'Opens the meeting, gives the floor, puts texts to the vote and announces what was decided.',
  'identity.who.secretariat': 'Prepares the session, registers who is there and enters what the tellers have counted.',
  'identity.who.delegate': 'Asks for the floor and votes for one State.',
  'identity.kept-form':
    'What you wrote was not sent, because you are signed out. It is kept for one hour in this browser: sign in, and it is there again to be sent.',
  'identity.invitation': 'Your invitation to Plenary',
  'identity.invitation.lede': 'This link signs you in once, on this device, for twelve hours.',
  'identity.invitation.used': 'This link is not valid',
  'identity.invitation.used.lede': 'It was used already: a link signs in once.',
  'identity.invitation.ended.lede': 'A newer link was made after it, or all sign-ins of this account were ended.',
  'identity.invitation.old.lede': 'Its time is over.',
  'identity.invitation.unknown.lede': 'It is not complete, or it was used or ended long ago.',
  'identity.invitation.new': 'Ask the Secretariat for a new one. It is made in a minute, and ends every older link.',
  'identity.invitation.signed-in': 'You are signed in here as {name}. Go on',
  'identity.too-many-tries':
    'Too many failed tries to sign in at this moment. Wait a few seconds, then open your link again.',
  'identity.you-are': 'Your capacities',
  'identity.you-are.lede': 'What you may do follows from these, and from nothing else.',
  'identity.nothing': 'You hold no office and no accreditation now.',
  'identity.go-on': 'Go on',
  'identity.desk': 'Desk of the Secretariat',
  'identity.meeting-now': 'The meeting now',
  'identity.seat-of': 'The seat of [the] {state}',
  'identity.sign-ins': 'Where you are signed in',
  'identity.sign-ins.what':
    'Each line is one browser. We do not keep which device it is or where. End any sign-in that you do not know.',
  'identity.sign-ins.this': 'this browser',
  'identity.sign-ins.since': 'Since {at}',
  'identity.sign-ins.until': 'until {at} at the latest',
  'identity.sign-ins.end': 'End this sign-in',
  'identity.sign-ins.links':
    '{n, plural, one {One link to sign in to your account was not used yet.} other {# links to sign in to your account were not used yet.}}',
  'identity.sign-ins.end-others': 'End all others and unused links',
  'identity.data': 'Your data',
  'identity.data.what':
    'Your name, what you are and were, your sign-ins, to which address mail was sent, and the number, time and kind of each act you did here.',
  'identity.data.take': 'Download your data (JSON)',
  'identity.data.erase':
    'The Secretariat erases your name and your sign-ins when you ask for it and your accreditation has ended. What was done for the seat stands.',
  'objection.demonstration-only': 'A demonstration account can act in a demonstration session only.',
  'objection.last-of-secretariat':
    'This is the last account of the Secretariat: without one no session can be prepared or held. Make another first, at the machine: npm run account -- secretariat "Name".',
  'objection.link-in-demonstration': 'In a demonstration nobody needs a link: its persons are on the sign-in page.',
  'objection.link-limit':
    '{n} links were made for this person within 24 hours. The newest one still works, unless it was used; wait, or make one at the machine: npm run account -- invite <account>.',
  'objection.needs-system': 'This is done at the machine that runs Plenary: {command}.',
  'objection.no-office': 'This person holds no office now.',
  'objection.no-such-account': 'There is no such account, or the person was erased.',
  'objection.not-a-demonstration-account': 'Only demonstration accounts act in a demonstration session.',
  'objection.not-accredited': 'This person is not accredited for this seat.',
  'record.act.office.assigned': 'Office assigned',
  'record.act.office.ended': 'Office ended',
  'record.act.sign-in-link.made': 'Link to sign in made',
  'record.act.sign-ins.ended': 'All sign-ins of an account ended',
  'input.account': 'Give the id of the account, as npm run account -- list prints it.',
  'identity.invitation.lede.stays':
    'This link signs you in once, on this device. On your own device it can last for the whole session.',
  'identity.sign-in.stay': 'Sign in on my own device, until {day}',
  'identity.sign-in.today': 'Sign in for twelve hours',
  'identity.code': 'Code of your letter',
  'identity.code.hint': '24 letters and digits. Small letters and blanks do not matter.',
  'identity.code.go': 'Go on',
  'identity.focal-point': 'Focal point',
  'identity.focal-point-of': 'Focal point of [the] {state}: proposes who is accredited',
  'identity.focal-point.go': 'Propose who is accredited',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
