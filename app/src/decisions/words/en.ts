export const english = {
  'decisions.title': 'Decisions',
  'decisions.lede':
    'What the Assembly decided in meetings held with Plenary, under which rule, and how every State voted.',
  'decisions.all': 'Proposals and decisions',
  'decisions.none': 'No proposal yet',
  'decisions.none.when': 'Proposals appear here as soon as they are submitted in a session.',
  'decisions.archive': 'Past sessions',
  'decisions.archive.link': 'Resolutions of past sessions are among the documents',
  'decisions.column.symbol': 'Symbol',
  'decisions.column.title': 'Title',
  'decisions.column.session': 'Session',
  'decisions.column.status': 'Status',
  'decisions.column.by': 'Decided by',
  'decisions.column.at': 'Decided on',
  'decisions.column.rule': 'Rule',
  'decisions.column.code': 'Code',
  'decisions.column.state': 'State Party',
  'decisions.column.vote': 'Vote',
  'decisions.column.entered': 'Entered by',
  'decisions.status.submitted': 'Not yet decided',
  'decisions.status.adopted': 'Adopted',
  'decisions.status.rejected': 'Rejected',
  'decisions.status.withdrawn': 'Withdrawn',
  'decisions.by.consensus': 'Consensus',
  'decisions.by.vote': 'Recorded vote',
  'decisions.by.none': 'not decided',
  'decisions.item': 'item {n}, {title}',
  'decisions.text': 'Text',
  'decisions.text-put': 'Text put to the vote',
  'decisions.draft': 'Draft',
  'decisions.sponsor': 'Submitted by',
  'decisions.sponsor.bureau': 'The Bureau',
  'decisions.kind': 'Kind of decision',
  'decisions.kind.differs':
    'Under this item the usual kind of decision is another: {usual}. Check the kind before the text is put to the Assembly: the majority follows from it.',
  'decisions.kind.D01': 'Any matter of substance',
  'decisions.kind.D02': 'Any matter of procedure',
  'decisions.kind.D03': 'Election of a judge',
  'decisions.kind.D04': 'Change of the number of judges',
  'decisions.kind.D05': 'Election of the Prosecutor or a Deputy Prosecutor',
  'decisions.kind.D06': 'Removal of a judge',
  'decisions.kind.D07': 'Removal of the Prosecutor',
  'decisions.kind.D08': 'Removal of a Deputy Prosecutor',
  'decisions.kind.D09': 'Rules of Procedure and Evidence: adoption or amendment',
  'decisions.kind.D10': 'Elements of Crimes: adoption or amendment',
  'decisions.kind.D11': 'Taking up a proposed amendment of the Statute',
  'decisions.kind.D12': 'Adoption of an amendment of the Statute',
  'decisions.kind.D13': 'Adoption of an amendment of an institutional provision',
  'decisions.kind.D14': 'Convening a Review Conference',
  'decisions.kind.D15': 'Letting a State Party in arrears vote',
  'decisions.kind.D16': 'Request for a special session',
  'decisions.kind.D17': 'Budget, scale of assessment, Financial Regulations',
  'decisions.kind.D18': 'Election of a member of the Committee on Budget and Finance without consensus',
  'decisions.kind.D19': 'Board of the Trust Fund, Advisory Committee, oversight, External Auditor',
  'decisions.kind.D20': 'Appeal against a ruling, closure, agenda',
  'decisions.kind.D21': 'Reconsideration of a proposal',
  'decisions.kind.D22': 'Waiver of privileges and immunities (not a power of the Assembly)',
  'decisions.on-desk': 'This vote on the desk',
  'decisions.vote': 'Recorded vote',
  'decisions.demonstration':
    'The proposal, its text and every vote are those of a demonstration. No State took part in it.',
  'decisions.adopted': 'Adopted',
  'decisions.by-consensus': 'Adopted by consensus',
  'decisions.by-vote': 'Adopted by a recorded vote',
  'decisions.rejected': 'Not adopted: the majority was not reached',
  'decisions.withdrawn': 'Withdrawn before a decision',
  'decisions.submitted': 'Not yet decided',
  'decisions.rule':
    '{base, select, presentAndVoting {{majority, select, twoThirds {To be adopted, it needs two thirds of the States Parties present and voting. Abstentions do not count as voting.} other {To be adopted, it needs more than half of the States Parties present and voting. Abstentions do not count as voting.}}} other {{majority, select, twoThirds {To be adopted, it needs two thirds of all States Parties. Absence and abstention count against.} other {To be adopted, it needs more than half of all States Parties. Absence and abstention count against.}}}}',
  'decisions.received': '{received, number} of {can, number} have voted',
  'decisions.no-partial': 'No partial result is shown',
  'decisions.open-for': 'Open for',
  'decisions.roll-call.rule':
    'A roll call goes in the English alphabetical order, from the State whose name the President draws by lot.',
  'decisions.roll-call.begins':
    '{by, select, lot {The roll call begins with [the] {state}, drawn by lot.} other {The roll call begins with [the] {state}, drawn by the President.}}',
  'decisions.roll-call.now': 'Called now: {state}',
  'decisions.entered.by':
    '{n, plural, one {One vote was entered by the Secretariat for the delegation: {states}.} other {# votes were entered by the Secretariat for the delegations: {states}.}}',
  'decisions.entered.mark': 'entered by the Secretariat',
  'decisions.entered.for-you': 'The Secretariat entered a vote for [the] {state}',
  'decisions.entered.what':
    'It is the answer heard when your delegation was called. If it answered otherwise, whoever votes for it corrects it until the President announces the result.',
  'decisions.not-voting.waiting': 'Present, not yet voted: {n, number}',
  'decisions.not-voting.silent': 'Present, did not vote: {n, number}',
  'decisions.not-voting.left': 'Left during the vote: {n, number}',
  'decisions.not-voting.absent': 'Absent: {n, number}',
  'decisions.not-voting.unaccredited': 'No accredited representative: {n, number}',
  'decisions.not-voting.lock': 'No right to vote: {n, number}',
  'decisions.not-voting.none': 'Not voting: {n, number}',
  'decisions.not-voting.title': 'Did not vote, and why',
  'decisions.explained': 'Explanations of vote',
  'decisions.explained.when': '{moment, select, before {Before the close} other {After the close}}: {states}',
  'decisions.explained.note': 'Note its explanation of vote',
  'decisions.explained.take-back': 'Take back the note: {state}',
  'decisions.no-vote.own': 'The voting is over. [The] {state} has no vote in it: {why}.',
  'decisions.carried': 'Carried',
  'decisions.not-carried': 'Not carried',
  'decisions.not-announced': 'The vote is closed. The result is not announced yet.',
  'decisions.announced': 'The result is announced.',
  'decisions.may-correct': 'A delegation may correct its vote until the President announces the result.',
  'decisions.see-result': 'See the board',
  'decisions.taken-back': 'This vote was taken back. Nothing is decided by it.',
  'decisions.taken-back.reason': 'Reason: {reason}',
  'decisions.taken-back.proposal': 'The proposal',
  'decisions.board': 'Votes by State',
  'decisions.vote-for-seat': 'Vote for your delegation',
  'decisions.own-closed': 'The voting is closed. No vote of [the] {state} was received.',
  'decisions.vote-on': 'Vote on {title}',
  'decisions.vote-of': 'Vote of [the] {state}',
  'decisions.delegates-only':
    'Only accredited delegates of States Parties vote. Sign in as a delegate to vote for your seat.',
  'decisions.progress': 'The vote',
  'decisions.no-right': '[The] {state} has no vote',
  'decisions.no-right.contact':
    'The Secretariat tells which payment restores the vote, and how to ask the Assembly for an exemption.',
  'decisions.recorded': 'Your vote is recorded',
  'decisions.not-taken': 'A vote of [the] {state} is recorded already; what you sent now was not taken',
  'decisions.receipt': 'Receipt',
  'decisions.open-for-you': 'Vote open for you',
  'decisions.review': 'Review and cast',
  'decisions.correct': 'Correct your vote',
  'decisions.review.hint': 'You confirm on the next step. You can correct your vote until the result is announced.',
  'decisions.confirm': 'Cast this vote for [the] {state}?',
  'decisions.follows':
    'The vote is public when the President closes the voting. Until then only the number of votes is shown.',
  'decisions.follows.public':
    'Votes are public since the closing: your correction is public at once, with what your vote was before.',
  'decisions.cast': 'Cast this vote',
  'decisions.choose': 'Choose one of the three answers first.',
  'decisions.sending': 'Sending',
  'decisions.not-recorded': 'Not recorded',
  'decisions.unknown': 'Not known yet whether your vote is recorded',
  'decisions.checking':
    'The connection gave no answer. The same vote is sent again until there is one; it can count only once.',
  'decisions.again': 'Try again',
  'decisions.second-vote': 'Equally divided: a second vote follows',
  'decisions.rule.share':
    'To be adopted, it needs at least {share} of the States Parties present and voting, as the Bureau has set. Abstentions do not count as voting.',
  'meetings.log.proposal.adopted':
    '{by, select, consensus {{symbol} was adopted by consensus} other {{symbol} was adopted by a recorded vote}}',
  'meetings.log.proposal.rejected': '{document} was not adopted',
  'meetings.log.vote.opened':
    'The President opened the vote on {document}; {entitled, plural, one {one seat has} other {# seats have}} the right to vote',
  'meetings.log.roll-call.drawn': 'The roll call begins with [the] {state}',
  'meetings.log.roll-call.answered': '[The] {state} answered in the roll call; the Secretariat entered its vote',
  'meetings.log.roll-call.answer-corrected':
    'The Secretariat corrected the answer that it had entered for [the] {state}',
  'meetings.log.vote.closed': 'The President closed the vote on {document}; {votes, number} voted',
  'meetings.log.vote.corrected':
    '[The] {state} corrected its vote: {from, select, yes {in favour} no {against} other {abstention}} before, {choice, select, yes {in favour} no {against} other {abstention}} now',
  'meetings.log.vote.announced':
    'Result of the vote on {document}: {yes, number} in favour, {no, number} against, {abstain, number} abstained',
  'meetings.log.vote.taken-back': 'The vote on {document} was taken back; nothing is decided by it: {reason}',
  'meetings.log.explanation.noted':
    '[The] {state} explained its vote {moment, select, before {before the close} other {after the close}}',
  'meetings.log.explanation.taken-back': 'The note that [the] {state} explained its vote was taken back',
  'meetings.waiting-for': 'Waiting for: {names}',
  'objection.already-decided':
    'The Assembly has decided on this proposal. It is reconsidered only if the Assembly so decides by the majority for reconsideration.',
  'objection.already-voted':
    'The vote of [the] {state} is recorded (receipt {receipt}). To change it, correct it before the result is announced.',
  'objection.adviser-does-not-vote':
    '{role, select, alternate {An alternate} other {An adviser}} votes only when designated to act as the representative. The head of the delegation does so under “Your delegation”, or asks the Secretariat in writing.',
  'objection.consensus-not-sought':
    'Every effort is made to decide by consensus. State that consensus was sought and is not available, then put the proposal to the vote.',
  'objection.entered-votes':
    'You entered answers of this roll call. The President, or another person of the Secretariat, closes the vote and announces its result.',
  'objection.explained-already': 'It is noted already that [the] {state} explained its vote.',
  'objection.item-not-open':
    'The meeting is not on the agenda item of this proposal or election. Take up the item first.',
  'objection.kind-differs':
    'The proposal is entered as “{kind}”, and under this item the usual kind of decision is “{usual}”. Choose that kind, or confirm that the other one is meant.',
  'objection.let-in-during-vote':
    'The Secretariat gave this person a way in after the vote was opened, so the person does not vote in it. Another member of the delegation votes; or the President turns the vote into a roll call, and the delegation answers aloud.',
  'objection.no-quorum':
    '{present, plural, one {# State Party is} other {# States Parties are}} present and {needed, plural, one {# is} other {# are}} needed. Register more delegations as present, or wait.',
  'objection.no-right-to-vote':
    '[The] {state} has no vote: its arrears equal or exceed the contributions due for the preceding two full years. The Secretariat tells the sum that restores the vote.',
  'objection.no-usual-kind': 'This item has no usual kind of decision: choose one.',
  'objection.no-such-proposal': 'There is no such proposal.',
  'objection.no-such-vote': 'There is no such vote.',
  'objection.no-votes':
    'No vote has been cast yet. Wait for the delegations. A vote that was opened by mistake is taken back, with the reason.',
  'objection.not-by-proposal': '“{kindName}” is not decided on a proposal.',
  'objection.not-present':
    '[The] {state} is not registered as present. {does, select, correct {Register the seat, then correct the vote.} other {Register the seat, then vote.}}',
  'objection.not-the-mover': 'Only who moved the proposal, or the Secretariat for it, changes it.',
  'objection.not-called': '[The] {state} has no vote: it is not called.',
  'objection.not-called-now':
    '[The] {state} is not called now; [the] {called} is. Enter the answer of [the] {called}, or note that it gave none.',
  'objection.nobody-called': 'Every seat that is present and may vote has voted. Nobody is called now.',
  'objection.nothing-to-correct': '[The] {state} has not voted: there is nothing to correct. Vote first.',
  'objection.only-in-roll-call':
    'The Secretariat enters a vote for a delegation only in a roll call, when it is called. For a delegation without a device the President turns the open vote into a roll call; votes that were cast stay.',
  'objection.only-the-delegation-corrects':
    'The delegation corrects its vote itself, until the result is announced. The Secretariat corrects only the answer that the same person entered last in a roll call, while the vote is open.',
  'objection.other-session': 'This belongs to another session.',
  'objection.proposal-withdrawn': 'This proposal was withdrawn.',
  'objection.president-does-not-vote':
    'Who presides does not vote. Another member of the delegation votes for the State.',
  'objection.result-announced':
    'The result is announced and stands. What is still to be said of the vote is said from the floor.',
  'objection.result-stands':
    'The result of this vote is announced, and it stands. What the Assembly has decided it reconsiders only if it so decides by the majority for reconsideration.',
  'objection.second-vote-pending':
    'The vote on this text was equally divided and a second vote follows. Until then the text is neither revised nor withdrawn.',
  'objection.second-vote-first':
    'The vote on {symbol} was equally divided. The Assembly votes on it a second time before it can be adopted by consensus.',
  'objection.second-vote-due':
    'The vote on {symbol} was equally divided, and the second vote is still to be held. Hold it first, or say that it is left for later.',
  'objection.roll-call-drawn': 'The State from which the roll call begins is drawn: {state}. The lot is drawn once.',
  'objection.no-delegations': 'No State has a delegation at this session: there is nobody to call.',
  'objection.roll-call-not-drawn': 'The State from which the roll call begins is not drawn yet.',
  'objection.speaker-has-floor': '[The] {state} has the floor. End the speech first.',
  'objection.sponsor-does-not-explain':
    '[The] {state} proposed this text. Who proposes a text does not explain a vote on it.',
  'objection.vote-closed': 'The vote is closed. Votes are no longer taken.',
  'objection.vote-taken-back':
    'This vote was taken back. Nothing is decided by it; the proposal can be put to the vote again.',
  'objection.closed-vote-stands': 'The vote is closed, and what was voted is known. Announce its result.',
  'objection.vote-open': 'The vote is still open. Close it first.',
  'record.act.proposal.submitted': 'Proposal submitted',
  'record.act.proposal.revised': 'Proposal revised',
  'record.act.proposal.withdrawn': 'Proposal withdrawn',
  'record.act.proposal.adopted': 'Proposal adopted',
  'record.act.proposal.rejected': 'Proposal not adopted',
  'record.act.vote.opened': 'Vote opened',
  'record.act.roll-call.drawn': 'State drawn from which the roll call begins',
  'record.act.roll-call.unanswered': 'Called in the roll call, no answer',
  'record.act.roll-call.answered': 'Answer in the roll call entered by the Secretariat',
  'record.act.roll-call.answer-corrected': 'Answer entered in the roll call corrected by the Secretariat',
  'record.act.vote.cast': 'Vote cast',
  'record.act.vote.corrected': 'Vote corrected',
  'record.act.vote.closed': 'Vote closed',
  'record.act.vote.announced': 'Result of the vote announced',
  'record.act.vote.taken-back': 'Vote taken back',
  'record.act.explanation.noted': 'Explanation of vote noted',
  'record.act.explanation.taken-back': 'Note of an explanation of vote taken back',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
