export const english = {
  'credentials.at-chair':
    '{next, select, report {Adopt the report of the Credentials Committee} other {Appoint the Credentials Committee}}',
  'credentials.at-chair.objection': 'Decide on the objection to the credentials of [the] {state}',
  'script.credentials.objection':
    '{who, select, committee {The Credentials Committee} other {[The] {by}}} has objected to {whom, select, person {a person of the delegation} other {the delegation}} of [the] {state}. In accordance with rule 27 the Assembly decides on it without delay.',
  'script.credentials.objection.pause':
    'Hear who wishes to speak on it; then put the objection to the Assembly, and enter what it decides',
  'script.credentials.objection.voted':
    'If it is not decided without a vote: by a show of hands. Those in favour of the objection? Those against? Those abstaining? Without the majority of those present and voting it is dismissed.',
  'script.credentials.report':
    'The report of the Credentials Committee is before you. Credentials that it accepts: {accepted, number}; on the understanding that originals follow: {understanding, number}.',
  'script.credentials.report.adopts': 'May I take it that the Assembly adopts the report of the Credentials Committee?',
  'script.credentials.report.pause': 'Look round the hall. When nobody objects, enter that the report is adopted',
  'script.credentials.report.decided': 'It is so decided. The report of the Credentials Committee is adopted.',
  'script.credentials.appoint':
    'In accordance with rule 25, I propose that the Credentials Committee of this session consist of the following States Parties.',
  'script.credentials.appoint.names': 'Read out the States that are proposed',
  'script.credentials.appoint.may-i': 'May I take it that the Assembly appoints them?',
  'script.credentials.appoint.pause': 'Look round the hall. When nobody objects, enter the appointment',
  'script.credentials.appoint.decided': 'It is so decided. The Credentials Committee is appointed.',
  'script.credentials.voted':
    'If a delegation objects: the Assembly votes by a show of hands. Those in favour? Those against? Those abstaining? The majority of those present and voting decides; enter the figures with it.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
