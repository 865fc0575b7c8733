export const english = {
  'membership.not-deposited': 'no instrument deposited',
  'membership.eyebrow.party': 'State Party since {since}',
  'membership.eyebrow.former': 'State Party from {since} to {until}',
  'membership.eyebrow.coming': 'State Party from {since}',
  'membership.founding': 'founding State Party',
  'membership.right.no-seat': 'No seat, no vote',
  'membership.entry': 'How this day is worked out',
  'membership.entry.verdict': 'In force since {day}',
  'membership.entry.succession':
    'A successor State. It is a party from the date of its succession; article 126 does not give this day.',
  'membership.withdrawal.announced': 'Announced, without effect',
  'membership.withdrawal.notified': 'Notified to the depositary',
  'membership.withdrawal.effective': 'Withdrawal in effect',
  'membership.withdrawal.rescinded': 'Taken back before it took effect',
  'membership.withdrawal.step.announced': 'Withdrawal announced',
  'membership.withdrawal.step.notified': 'Notification received by the depositary',
  'membership.withdrawal.step.rescinded': 'Notification taken back',
  'membership.withdrawal.step.effective': 'Withdrawal takes effect',
  'membership.withdrawal.step.wouldHaveBeenEffective': 'Would have taken effect',
  'membership.sessions': 'Seat at the sessions',
  'membership.sessions.text':
    'How the State stood on the opening day of each session. Who represented it is not published.',
  'membership.sessions.show':
    '{seats, plural, =0 {No seat at} one {A seat at # of} other {A seat at # of}} {all, plural, one {# session} other {# sessions}}',
  'membership.opens': 'Opens',
  'membership.city': 'City',
  'membership.standing': 'Standing',
  'membership.standing.party': 'State Party',
  'membership.standing.deposited': 'deposited, not yet a party',
  'membership.standing.signatory': 'signatory',
  'membership.standing.none': 'neither party nor signatory',
  'membership.standing.left': 'no longer a party',
  'membership.not-held': 'What is not here',
  'membership.not-held.votes': 'Votes',
  'membership.not-held.votes.why': 'No recorded vote of the Assembly before Plenary was found; ballots are secret.',
  'membership.not-held.payments': 'Payments',
  'membership.not-held.payments.why': 'What States paid before Plenary is not in the data.',
  'membership.not-held.statements': 'Statements',
  'membership.not-held.statements.why': 'Statements in the general debate are not in the data.',
  'membership.not-held.delegations': 'Delegations',
  'membership.not-held.delegations.why': 'Lists of participants of past sessions are not in the data.',
  'membership.non-party': 'Neither a State Party nor a signatory',
  'membership.non-party.text': 'This State has not signed the Statute and has not joined it.',
  'membership.signatory': 'Signatory, not a State Party',
  'membership.signatory.text':
    'This State has signed the Statute and has not ratified it. It may sit in the Assembly as an observer.',
  'membership.seen': 'Seen as an observer',
  'membership.withdrawal': 'Withdrawal',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
