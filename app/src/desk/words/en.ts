export const english = {
  'desk.title': 'Desk of the Secretariat',
  'desk.public-page': 'Public page',
  'desk.proposal.item': 'Agenda item',
  'desk.role.head': 'Representative',
  'desk.role.alternate': 'Alternate',
  'desk.role.adviser': 'Adviser',
  'desk.in-language': '{what} ({language})',
  'desk.other-languages':
    '{n, plural, =0 {Other languages} one {Other languages: one written} other {Other languages: # written}}',
  'desk.parts': 'Parts of the preparation',
  'desk.overview': 'Overview',
  'desk.tasks': 'Preparation, step by step',
  'desk.task.agenda': 'Agenda',
  'desk.task.programme.stands':
    '{n, plural, =0 {No meeting of a body} one {One meeting of a body} other {# meetings of bodies}}',
  'desk.task.programme': 'Programme of work',
  'desk.task.deadlines.stands':
    '{late, plural, =0 {Nothing is late} one {One is late} other {# are late}}; still to come: {left, number}',
  'desk.task.deadlines': 'Deadlines',
  'desk.task.meetings': 'Plenary meetings',
  'desk.task.delegations': 'Delegations',
  'desk.task.right-to-vote': 'Right to vote and contributions',
  'desk.task.proposals': 'Proposals and decisions',
  'desk.task.elections': 'Elections',
  'desk.task.nothing': 'Nothing yet',
  'desk.task.begun': 'Not finished',
  'desk.task.done': 'Done',
  'desk.task.agenda.stands': '{n, plural, =0 {No item} one {One item} other {# items}}; {concluded, number} concluded',
  'desk.task.meetings.stands':
    '{n, plural, =0 {No meeting} one {One meeting} other {# meetings}}; {closed, number} closed',
  'desk.task.delegations.stands': '{n, number} of {parties, number} States Parties have a delegation',
  'desk.task.right-to-vote.stands':
    '{n, plural, =0 {No statement of contributions on file} one {One statement of contributions on file} other {# statements of contributions on file}}; {without, plural, =0 {every State Party may vote} one {one State Party may not vote} other {# States Parties may not vote}}',
  'desk.task.proposals.stands':
    '{n, plural, =0 {No proposal} one {One proposal} other {# proposals}}; {decided, number} decided or withdrawn',
  'desk.task.elections.stands':
    '{n, plural, =0 {No election} one {One election} other {# elections}}; {completed, number} completed',
  'desk.no-open-item': 'First put an item on the agenda; concluded items take nothing more.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
