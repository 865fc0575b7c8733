/** To whom an item may be given: the plenary, or a body that works for it. `sessions.agenda.body` names each. */
export const agendaBodies = [
  'plenary',
  'bureau',
  'theHagueWorkingGroup',
  'newYorkWorkingGroup',
  'workingGroupOnAmendments',
  'studyGroupOnGovernance',
  'credentialsCommittee',
  'budgetCommittee',
] as const;
export type AgendaBody = (typeof agendaBodies)[number];
