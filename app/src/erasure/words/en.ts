export const english = {
  'objection.already-erased': 'The data of this entry were erased already.',
  'objection.entry-carries-result': 'A vote and a count are never erased: the result is made of them.',
  'objection.entry-needed':
    'Results and rights rest on this act. Persons are numbers in it, and its texts are asked to name nobody. To erase a person, erase the name: npm run account -- erase.',
  'objection.entry-public': 'This act is public: others hold copies of it, and its data prove what was published.',
  'objection.no-such-entry': 'There is no such entry.',
  'objection.office-held': 'This person holds an office. End it first, at the machine: npm run account -- end.',
  'objection.reason-names-person':
    'The reason stands in the record for ever, and the name of the person is in it. Write it without the name.',
  'objection.still-accredited':
    'This person is accredited for [the] {state}. End the accreditation first, on the desk under Delegations or at the machine: npm run account -- end.',
  'record.act.person.erased': 'Person erased',
  'record.act.entry-data.erased': 'Data of an entry erased',
  'objection.still-focal-point':
    'This person is the focal point of [the] {state} still. End that first: at the desk of the Secretariat under Delegations, Focal points, or at the machine: npm run account -- end.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
