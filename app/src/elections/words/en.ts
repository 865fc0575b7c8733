export const english = {
  'ballots.left.withdrawn': '{ballot, plural, =0 {withdrawn before the first ballot} other {withdrawn after ballot #}}',
  'ballots.left.removed': 'removed after ballot {ballot, number}',
  'ballots.note.annulled': 'Ballot {number, number} was annulled by the President and held again. Reason: {reason}',
  'ballots.note.lot-taken-back':
    'A lot recorded after ballot {number, number} was taken back; it had named {names}. Reason: {reason}',
  'ballots.note.corrected':
    'The nomination of {name} was corrected before the first ballot; it had read {was}, {state}{list, select, A {, list A} B {, list B} other {}}{gender, select, F {, female} M {, male} other {}}. Reason: {reason}',
  'ballots.note.seats':
    'The number of seats was corrected before the first ballot from {was, number} to {seats, number}. Reason: {reason}',
  'ballots.note.withdrawn': '{name} was withdrawn: {reference}',
  'ballots.note.tied':
    'Level on votes for the last seat, so nobody of them was elected: {names}. A ballot among them follows.',
  'ballots.note.ceiling': '{name} had the majority, but the list was full.',
  'ballots.note.nationality':
    '{name} had the majority, but a judge of the same nationality sits already or had more votes.',
  'ballots.note.removed': '{name} was removed by the President after ballot {ballot, number}. Reason: {reason}',
  'count.title': '{ballot}: the count',
  'count.lede':
    'The tellers’ sheet. It is seen by the Secretariat and the President only, until the result is announced.',
  'count.issued': 'Papers issued',
  'count.seats': 'Seats to fill',
  'count.requirements': 'Minimum voting requirements',
  'count.no-requirements': 'none',
  'count.requirement': '{what}: {n, number}',
  'count.key.african': 'African States',
  'count.key.asiaPacific': 'Asia-Pacific States',
  'count.key.easternEuropean': 'Eastern European States',
  'count.key.grulac': 'Latin American and Caribbean States',
  'count.key.weog': 'Western European and other States',
  'count.key.female': 'female',
  'count.key.male': 'male',
  'count.entered': 'The count is entered. You may correct it until the result is announced.',
  'count.announced': 'The result is announced; the count stands.',
  'count.annulled': 'This ballot was annulled; it is held again under the same number.',
  'count.papers.title': 'Ballot papers',
  'count.papers': 'Papers in the box',
  'count.papers.hint': 'Valid and invalid together.',
  'count.invalid': 'Invalid',
  'count.invalid.hint': 'Papers that break a rule of the ballot, a requirement included.',
  'count.valid': 'Valid',
  'count.valid.hint': 'Abstentions are among the valid papers.',
  'count.abstentions': 'Abstentions',
  'count.abstentions.hint': 'Valid papers that name nobody.',
  'count.votes.title': 'Votes for each candidate',
  'count.votes.hint': 'Write 0 for a candidate without votes.',
  'count.enter': 'Enter the count',
  'count.correct': 'Correct the count',
  'count.would-say': 'What the announcement will say',
  'count.elects': 'Elected: {names}',
  'count.elects-nobody': 'Nobody is elected in this ballot.',
  'count.announce-there': 'The President announces the result at the console',
  'count.annul': 'Annul this ballot',
  'count.annul.reason': 'Reason',
  'count.annul.hint': 'It stands in the record. The ballot is held again under the same number.',
  'ballots.note.tied-lot':
    'Level on votes for the last seat, so nobody of them was elected by the votes: {names}. A lot among them decides.',
  'ballots.note.lot': 'Elected by lot: {names}. How it was drawn: {how}',
  'ballots.note.tie-ended': 'Elected without a lot, because the seats sufficed for all who were still level: {names}',
  'meetings.log.ballot.opened': '{ballot} was opened: {election}',
  'meetings.log.ballot.announced':
    '{ballot}, {election}: {elected, plural, =0 {nobody is elected} other {elected: {names}}}',
  'meetings.log.ballot.annulled': '{ballot}, {election}, was annulled: {reason}',
  'meetings.log.lot.drawn':
    '{election}: a lot was drawn among candidates level for the last seat; elected by lot: {names}',
  'meetings.log.tie.ended':
    '{election}: those still level for the last seats were declared elected without a lot: the seats suffice. Elected: {names}',
  'meetings.log.lot.taken-back': '{ballot}, {election}: the lot was taken back: {reason}',
  'objection.ballot-announced': 'The result of ballot {ballot} is announced. It stands as announced.',
  'objection.ballot-annulled': 'Ballot {ballot} was annulled. It is held again under the same number.',
  'objection.bench-does-not-add-up':
    'The judges in office are {lists} by list, {regions} by region and {genders} by gender. The three must be the same.',
  'objection.bench-too-large':
    '{inOffice, plural, one {One judge} other {# judges}} in office and {seats, plural, one {one seat} other {# seats}} are more than the judges of the Court, who are {bench, number}.',
  'objection.candidate-elected': '{name} was elected in ballot {ballot}.',
  'objection.candidate-exists': '{name} is on the list of this election already.',
  'objection.candidate-removed': '{name} was removed after ballot {ballot}.',
  'objection.candidate-withdrawn': '{name} was withdrawn already.',
  'objection.count-below-requirement':
    '{key, select, listA {List A} listB {List B} african {African States} asiaPacific {Asia-Pacific States} easternEuropean {Eastern European States} grulac {Latin American and Caribbean States} weog {Western European and other States} female {Women} other {Men}}: each valid paper names at least {requirement, number}, which makes at least {least, number} together (valid papers less abstentions: {voting, number}). These figures make {sum, number}. Papers that miss the requirement are invalid.',
  'objection.count-incomplete': 'No figure for {candidate}. Write 0 for a candidate without votes.',
  'objection.count-of-another-election':
    '{others, plural, one {One of those in this sheet is no candidate} other {# of those in this sheet are no candidates}} of this election. Open the sheet of this ballot and enter its figures there.',
  'objection.count-missing': 'The count is not entered yet. The Secretariat enters it first.',
  'objection.election-completed': 'All seats are filled. Nothing more changes in this election.',
  'objection.first-ballot-opened':
    'Ballot {ballot, number} was opened on it: it can no longer be corrected. While its result is not announced the President may annul that ballot; correct it then, and open the ballot again.',
  'objection.list-requirement': 'Without {name} the requirement for list {list} could not be met; it is never waived.',
  'objection.nominator-not-a-party': 'Only a State Party nominates; [the] {state} is not one on {day}.',
  'objection.not-a-nationality-of-a-party':
    'A candidate is a national of a State Party; [the] {state} is not one on {day}.',
  'objection.cutoff-too-early': 'No candidate is removed before ballot {from} has been held.',
  'objection.tie-first': 'The ballot among the candidates level for the last seat comes first.',
  'objection.after-restricted': 'Ballot {ballot} was among tied candidates only: it shows no fewest votes.',
  'objection.one-removal-per-ballot':
    '{name} was removed after ballot {ballot, number}. One candidate leaves after each ballot.',
  'objection.not-the-lowest': '{name} had {votes, plural, one {# vote} other {# votes}}; {lower} had fewer.',
  'objection.too-few-left':
    '{left, plural, one {One candidate} other {# candidates}} would be left for {seats, plural, one {one seat} other {# seats}}.',
  'objection.nationality-in-office':
    'A national of [the] {state} is a judge already. No two judges may be nationals of the same State.',
  'objection.no-candidates': 'No candidate stands. Record a nomination first.',
  'objection.no-such-ballot': 'There is no such ballot.',
  'objection.no-such-candidate': 'There is no such candidate.',
  'objection.no-such-election': 'There is no such election in Plenary.',
  'objection.nominations-closed': 'The first ballot has been held; nominations are no longer taken.',
  'objection.not-the-nominator':
    'Only [the] {state}, which nominated the candidate, or the Secretariat for it, withdraws the candidate.',
  'objection.one-candidate-per-state':
    '[The] {state} has nominated {name}. A State Party puts forward one candidate for an election; it may withdraw that one first.',
  'objection.other-region': '[The] {state} belongs to the group of {regionName}, not of {givenName}.',
  'objection.unknown-state': '“{state}” is not the code of a State.',
  'objection.no-lot': 'No lot is to be drawn: nobody is level for the last seat, or a ballot among them decides.',
  'objection.lot-incomplete': 'Name every candidate who is level for the last seat, each once, in the order drawn.',
  'objection.lot-first': 'Candidates are level for the last seat. Draw the lot among them and record it first.',
  'objection.lot-due':
    'A lot is due among candidates who are level for the last seat: {names}. Draw it and record it first, or say that it is left for later.',
  'objection.declaration-due':
    'The seats suffice for those who are still level, and they are not declared elected yet: {names}. Declare them elected first, or say that it is left for later.',
  'objection.declare-first':
    'A candidate who was level for the last seats was withdrawn, and the seats suffice for those left: {names}. Declare them elected first; nothing is drawn.',
  'objection.nobody-to-declare':
    'Nobody is to be declared elected: nobody was level for the last seats, or more still are than seats are left.',
  'objection.no-lot-recorded': 'No lot is recorded after this ballot.',
  'objection.lot-stands':
    'Ballot {ballot, number} rests on this lot. It stands; while the result of that ballot is not announced the President may annul it first.',
  'objection.lot-stands-since-closing':
    'The lot stands since the closing of the meeting in which it was drawn. It is taken back only if that meeting was closed by mistake and is opened again in time.',
  'record.act.election.created': 'Election created',
  'record.act.election.changed': 'Number of seats of an election corrected',
  'record.act.election.completed': 'Election completed',
  'record.act.candidate.nominated': 'Candidate nominated',
  'record.act.candidate.corrected': 'Nomination corrected',
  'record.act.candidate.withdrawn': 'Candidate withdrawn',
  'record.act.candidate.removed': 'Candidate removed from the next ballot',
  'record.act.ballot.opened': 'Ballot opened',
  'record.act.ballot.counted': 'Ballot counted',
  'record.act.ballot.announced': 'Result of the ballot announced',
  'record.act.ballot.annulled': 'Ballot annulled',
  'record.act.lot.drawn': 'Lot drawn among candidates level for the last seat',
  'record.act.tie.ended': 'Candidates still level declared elected without a lot',
  'record.act.lot.taken-back': 'Lot taken back',
  'objection.count.abstentions':
    '{abstentions} abstentions among {valid} valid ballots. Compare with the tellers’ sheet.',
  'objection.count.moreThanIssued': '{papers} papers in the box, {issued} issued. Compare with the tellers’ sheet.',
  'objection.count.moreThanVoting':
    '{candidate} has {votes} votes of {voting} voting. Compare with the tellers’ sheet.',
  'objection.count.notWhole': 'Write whole numbers from 0 up: “{value}” is not one.',
  'objection.count.papers':
    '{papers} papers, but {valid} valid and {invalid} invalid. Compare with the tellers’ sheet.',
  'objection.count.sum':
    '{sum} votes do not fit on {voting} ballots of {seats, plural, one {one name} other {# names}}. Compare with the tellers’ sheet.',
  'objection.count.unknownCandidate': '{candidate} does not stand in this ballot.',
  'objection.count.candidateTwice': '{candidate} is counted twice.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
