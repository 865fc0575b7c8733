export const english = {
  'check-in.title': 'Check-in at the door',
  'check-in.lede': 'Scan or type the code of a badge. Name and seat are shown before anything is registered.',
  'check-in.code': 'Code',
  'check-in.code.hint': 'Eight letters and figures, as on the badge. Capitals and the dash do not matter.',
  'check-in.look': 'Look up',
  'check-in.do': 'This person is here',
  'check-in.same': 'Yes, the same person',
  'check-in.not': 'Not this person',
  'check-in.done': 'Registered: {name}, {state}',
  'check-in.seat-there': 'The seat is registered as present already.',
  'check-in.seat-not-there': 'The seat is not present yet.',
  'check-in.before': 'This code was used at {time} already. Is it the same person?',
  'check-in.registered':
    '{n, plural, =0 {Nobody registered by code} one {One person registered by code} other {# persons registered by code}}',
  'check-in.badges': 'Badges',
  'check-in.all': 'Show all {n, plural, one {# badge} other {# badges}} on one page, to print them at once',
  'check-in.none': 'Nobody is accredited yet',
  'check-in.none.what': 'Badges stand here once persons of the delegations are accredited.',
  'check-in.badges.what':
    '{n, plural, one {One person is accredited} other {# persons are accredited}}; {without, plural, =0 {all have a code} one {one has no code yet} other {# have no code yet}}. Print this page for the badges that it shows.',
  'check-in.badge-of': 'Badge of {name}',
  'check-in.qr': 'Code for the door',
  'check-in.no-code': 'No code yet',
  'check-in.issue': 'Issue the missing codes',
  'check-in.renew': 'Lost: new code',
  'objection.code-mistyped':
    'This is not a code: a letter or figure is wrong or missing. Scan it again, or type all eight.',
  'objection.code-unknown': 'No badge has this code. Find the person among the delegations.',
  'objection.code-of-other-session': 'This badge is of another session. The person needs one of this session.',
  'objection.code-renewed':
    'This badge was reported lost, and its code is dead. Scan the newer one, or find the person among the delegations.',
  'objection.code-of-ended-accreditation':
    'The accreditation of this person has ended. Without a new one nobody enters for the seat.',
  'objection.no-code-yet': 'This person has no code yet. Issue the missing codes first.',
  'objection.everybody-has-a-code': 'Everybody accredited has a code already.',
  'objection.checked-in-already':
    'This person is registered at this meeting, and the seat of [the] {state} is present.',
  'record.act.check-in-codes.issued': 'Codes for the door issued',
  'record.act.check-in-code.renewed': 'Code for the door renewed',
  'record.act.person.checked-in': 'Person registered at the door',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
