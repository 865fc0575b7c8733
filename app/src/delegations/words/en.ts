export const english = {
  'delegations.title': 'Your delegation',
  'delegations.lede': 'Who votes for your State. Everybody accredited may ask for the floor, speak and propose.',
  'delegations.demonstration': 'The persons of this delegation are those of a demonstration.',
  'delegations.none': 'You belong to no delegation now',
  'delegations.none.what': 'The Secretariat accredits the persons of a delegation for a session.',
  'delegations.only-head':
    'The head of your delegation says here who else votes; or the Secretariat enters it on a written request.',
  'delegations.you': 'You',
  'delegations.votes': 'May vote',
  'delegations.votes-not': 'Does not vote',
  'delegations.designate': 'Designate to vote',
  'delegations.designation.end': 'End the designation',
  'objection.head-exists':
    'The delegation has its representative already. End that accreditation first, or add an alternate.',
  'objection.not-designated': 'This person is not designated to act as the representative.',
  'objection.only-the-head-designates':
    'The head of the delegation says who else votes for it; or the Secretariat enters it on the delegation’s written request.',
  'objection.request-missing':
    'Give the reference of the delegation’s written request, for instance the number of its note.',
  'objection.same-person-accredited':
    '{name} is accredited for [the] {state} already, {role, select, head {as its representative} alternate {as an alternate} other {as an adviser}}. If this is another person of the same name, say so in the form and send it again.',
  'objection.votes-already': 'This person may vote for the delegation already. No designation is needed.',
  'record.act.person.accredited': 'Person accredited',
  'record.act.accreditation.ended': 'Accreditation ended',
  'record.act.representative.designated': 'Person designated to act as the representative',
  'record.act.designation.ended': 'Designation to act as the representative ended',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
