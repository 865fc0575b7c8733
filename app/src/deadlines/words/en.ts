export const english = {
  'deadlines.title': 'Deadlines',
  'deadlines.lede':
    'By when what has to be done for this session, by whom, and under which rule. The days are counted from the opening and move with it; what was done keeps its day.',
  'deadlines.opening': 'Opening on {day}, {city}',
  'deadlines.none':
    'A resumed session is the same session: it has no notice and no agenda of its own, and so no deadlines.',
  'deadlines.step':
    '{id, select, notice {{kind, select, special {Notice of the special session} other {Notice of the session}}} provisionalAgenda {Provisional agenda with its documents} supplementaryRequest {Requests for supplementary items} supplementaryList {List of supplementary items circulated} credentialsCommittee {Credentials Committee proposed and appointed} adoption {Agenda adopted} credentials {Credentials, if possible} other {Date and length of the next session decided}}{from, select, before {: {days, plural, one {# day} other {# days}} before the opening} after {: {days, plural, one {# day} other {# days}} after the opening} opening {: on the first day} other {: by the last day}}',
  'deadlines.column.by': 'By',
  'deadlines.column.what': 'What',
  'deadlines.column.rule': 'Rule',
  'deadlines.column.acts': 'Who acts',
  'deadlines.column.told': 'Who is told',
  'deadlines.column.state': 'State',
  'deadlines.who': '{acts}; told: {told}',
  'deadlines.party':
    '{party, select, secretariat {Secretariat} bureau {Bureau} president {President} assembly {Assembly} court {Court} statesParties {States Parties} observers {observers} other {United Nations}}',
  'deadlines.state.met': 'Done on {on}',
  'deadlines.state.metLate': 'Done late, on {on}',
  'deadlines.state.missed': '{n, plural, one {# day late} other {# days late}}',
  'deadlines.state.over': 'Over',
  'deadlines.state.due': '{n, plural, =0 {Today} =1 {Tomorrow} one {in # day} other {in # days}}',
  'deadlines.was': 'before: {day}',
  'deadlines.now': 'with the opening as it now is: {day}',
  'deadlines.desk.lede':
    'Each follows from a rule and moves with the opening. It is done when the act happens: issue the agenda, and its deadline is met. What is done outside Plenary is noted here with its day.',
  'deadlines.fact.week': 'Due within a week',
  'deadlines.fact.moved': 'Moved with the opening',
  'deadlines.group.missed': 'Late',
  'deadlines.group.due': 'To come',
  'deadlines.group.met': 'Done or over',
  'deadlines.note': 'Note what was done',
  'deadlines.note.hint': 'Noted once more, it is corrected. The other steps are met by their own acts.',
  'deadlines.note.on': 'Done on',
  'deadlines.note.reference': 'Note or letter',
  'deadlines.note.do': 'Note it',
  'objection.deadline-day-to-come': '{day} is still to come. Give the day on which it was done.',
  'objection.no-such-deadline': 'This session has no such step. A resumed session has no notice of its own.',
  'record.act.deadline.met': 'Deadline met',
  'meetings.log.deadline.met':
    '{step, select, notice {Notice of the session was sent} provisionalAgenda {The provisional agenda was issued} supplementaryList {The list of supplementary items was circulated} credentialsCommittee {The Credentials Committee was appointed} adoption {The agenda was adopted} other {The next session was decided}} on {on}; due by {due}',
  'record.act.deadline.opened-again': 'Deadline open again',
  'meetings.log.deadline.opened-again': 'A deadline of the session is open again: what met it was taken back',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
