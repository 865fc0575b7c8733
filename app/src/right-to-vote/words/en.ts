export const english = {
  'membership.right': 'Right to vote',
  'membership.right.may': 'May vote',
  'membership.right.may-not': 'May not vote',
  'membership.session': 'Session',
  'membership.voting.lede':
    'A State Party loses its vote in the Assembly and in the Bureau when its arrears reach what was due from it for the preceding two full years, unless the Assembly lets it vote.',
  'membership.voting.none': 'No session is held here yet',
  'membership.voting.none-text':
    'When the Secretariat has created a session, the right to vote of every State Party appears here.',
  'membership.voting.may': 'May vote',
  'membership.voting.may-not': 'May not vote',
  'membership.voting.certified': 'Statements on file',
  'membership.voting.list': 'States Parties and their vote',
  'membership.voting.reason': 'Reason',
  'membership.voting.reason.none': 'no statement on file, no arrears recorded',
  'membership.voting.reason.party': 'arrears below the limit',
  'membership.voting.reason.notParty': 'not a State Party',
  'membership.voting.reason.arrears': 'arrears reach the limit',
  'membership.voting.reason.waived': 'in arrears, exempted by the Assembly',
  'membership.voting.arrears': 'Arrears',
  'membership.voting.minimum': 'Payment that restores the vote',
  'membership.voting.entry': 'Entry',
  'membership.voting.secretariat': 'For the Secretariat',
  'membership.voting.certify': 'State contributions',
  'membership.voting.certify.do': 'Put this statement on record',
  'membership.voting.due': 'Due',
  'membership.voting.due.hint': 'A line for each year, in euros: 2024 3581.86',
  'membership.voting.paid': 'Paid',
  'membership.voting.paid.hint': 'A line for each payment, in euros: 2024-06-03 3581.86',
  'membership.voting.exempt': 'Record an exemption',
  'membership.voting.exempt.text':
    'Only after the Assembly has decided that the State may vote because its failure to pay is beyond its control.',
  'membership.voting.exempt.reason': 'Decision and reason',
  'membership.voting.exempt.do': 'Put this exemption on record',
  'membership.voting.unexempt': 'Take back the exemption',
  'membership.voting.unexempt.text':
    'For an exemption entered by mistake. The State has no vote in what is opened from now on; votes that are open keep who may vote in them.',
  'objection.already-exempt': '[The] {state} has been exempted for this session already.',
  'objection.not-suspended': '[The] {state} has not lost its vote by arrears: there is nothing to exempt it from.',
  'objection.not-exempt': '[The] {state} is not exempted for this session.',
  'objection.not-yet-a-party': 'The Statute is not in force for [the] {state} today: it has no vote to restore.',
  'objection.payment-in-future': 'A payment of {date} has not been made yet. State it when it has.',
  'objection.year-twice': 'What is due for {year} is stated twice. Give one sum for each year.',
  'record.act.contributions.certified': 'Contributions certified',
  'record.act.exemption.granted': 'Exemption from article 112(8) granted',
  'record.act.exemption.taken-back': 'Exemption from article 112(8) taken back',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
