export const english = {
  'two-persons.title': 'An act that needs two persons',
  'two-persons.waits': 'Waits for a second person: {act}',
  'two-persons.until': 'until {at}',
  'two-persons.see': 'See what is proposed',
  'two-persons.waits-own':
    'You have proposed this. Nothing is done yet: another person ({offices}) confirms it on another device, until {until}.',
  'two-persons.waits-you':
    'Another person has proposed this. Nothing is done yet: a second person ({offices}) confirms it, until {until}.',
  'two-persons.demonstration':
    'In this demonstration a simulated Secretariat confirms it after a moment, while the hall plays along. Otherwise sign in as the second officer of the Secretariat, in a private window or on another device.',
  'two-persons.confirmed': 'Confirmed by {name}, {at}. It is done.',
  'two-persons.reason': 'Reason: {reason}',
  'two-persons.what': 'What will be done',
  'two-persons.its-reason': 'Reason given',
  'two-persons.by': 'Proposed by',
  'two-persons.hash': 'Fingerprint',
  'two-persons.hash.note': 'Both persons see the same one: what is confirmed is what was proposed.',
  'two-persons.confirm': 'Confirm',
  'two-persons.confirm.follows': 'It is done at this instant, and both persons stand in the record.',
  'two-persons.decline': 'Decline',
  'two-persons.decline.reason': 'Why you decline',
  'two-persons.decline.hint': 'It stands in the record. Nothing is done; it may be proposed once more.',
  'two-persons.withdraw': 'Withdraw what I proposed',
  'two-persons.again': 'Propose the same again',
  'two-persons.back': 'Back to where it is done',
  'objection.no-such-proposed-act':
    'Nothing of that kind was proposed. Open the list of what waits for you on your home page.',
  'objection.proposed-act-settled':
    '{status, select, confirmed {This was confirmed already and is done.} declined {This was declined, and nothing was done. It may be proposed once more.} other {This was withdrawn by the person who had proposed it, and nothing was done. It may be proposed once more.}}',
  'objection.proposed-act-lapsed':
    '{why, select, time {This was not confirmed in time, so it has lapsed.} other {What this rests on was changed meanwhile, so it has lapsed.}} Nothing was done. It may be proposed once more, as things are now.',
  'objection.second-person-same':
    'You have proposed this yourself. Another person confirms it, with an account of their own and on another device.',
  'objection.second-person-same-browser':
    'This was proposed from this very browser. Another person confirms it, on another device; whoever tries a demonstration alone opens a private window and signs in there.',
  'objection.second-person-president':
    'One of the two persons has to be the President. Ask the President to confirm it.',
  'objection.proposed-act-other':
    'What you confirm is not what was proposed. Open the page again and compare the fingerprint with the other person.',
  'objection.not-the-proposer': 'Only the person who proposed this withdraws it. You may decline it and say why.',
  'record.act.act.proposed': 'An act that needs two persons was proposed',
  'record.act.act.confirmed': 'A second person confirmed what was proposed, and it was done',
  'record.act.act.declined': 'What was proposed was declined by the other person; nothing was done',
  'record.act.act.withdrawn': 'What was proposed was withdrawn; nothing was done',
  'objection.waits-for-second':
    'This was proposed already and waits for a second person. The strip at the top of every page leads to it.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
