export const english = {
  'objection.credentials-refused':
    'The Assembly has not accepted the credentials of the delegation of [the] {state}: it does not vote until the Assembly accepts new ones. New credentials go to the Secretariat, and the Assembly decides on them.',
  'objection.credentials-already-received':
    '{received, select, copy {A copy of the credentials of [the] {state} has come already} other {The original credentials of [the] {state} have come already}}. If that was entered wrongly, correct it.',
  'objection.credentials-authority':
    'Formal credentials come from the Head of State or Government, the Minister for Foreign Affairs or a person one of them has authorized. Register this paper as information: the Committee may accept it on the understanding that the original follows.',
  'objection.credentials-persons-of-one': 'Persons are named for one State at a time.',
  'objection.credentials-received-in-future': '{day} has not come yet. Give the day on which the paper came.',
  'objection.credentials-accepted':
    'The Assembly has accepted the credentials of [the] {state}. What it accepted is not corrected; an original that follows is registered as received.',
  'objection.no-credentials-committee':
    'There is no Credentials Committee yet. The President proposes nine States Parties, and the Assembly appoints them.',
  'objection.credentials-committee-size':
    'The Committee has {size, plural, one {# member} other {# members}}; {named, plural, one {# State is} other {# States are}} named.',
  'objection.credentials-committee-twice': '[The] {state} is named twice.',
  'objection.assembly-not-meeting':
    'The Assembly decides this in a meeting, and none is open. It is entered while the meeting goes on.',
  'objection.vote-without-text': 'Name the text that the Assembly adopted by vote. Where there was no vote, say so.',
  'objection.not-of-the-committee': '[The] {state} is not a member of the Credentials Committee.',
  'objection.only-the-committee':
    'The Credentials Committee examines credentials: who chairs it enters what it found, or the Secretariat.',
  'objection.credentials-not-found-so':
    '{received, select, none {Nothing has come from [the] {state}. Register its credentials first.} other {Only a copy has come from [the] {state}: it is accepted on the understanding that the original follows.}}',
  'objection.credentials-reason-missing': 'Say why the Committee objects.',
  'objection.credentials-chair-missing': 'The Committee has nobody in the chair. Enter first whom it has chosen.',
  'objection.committee-met-in-future': '{day} has not come yet. Give the day on which the Committee met.',
  'objection.committee-met-before':
    'The Assembly appointed the Committee on {day}: it has not met before. Give the day on which it met.',
  'objection.credentials-unexamined':
    '{n, plural, one {The credentials of # delegation have} other {The credentials of # delegations have}} come and not been examined. The Committee examines them before it reports.',
  'objection.credentials-nothing-examined':
    'The Committee has examined nothing since its last report. There is nothing to report.',
  'objection.credentials-not-reported':
    'The Credentials Committee has no report before the Assembly. It examines the credentials first; by adopting its report the Assembly accepts them.',
  'objection.credentials-report-overtaken':
    'The report no longer says what the Committee finds of [the] {state}: something has changed since it was made. The Committee makes its report anew; then the Assembly adopts it.',
  'objection.only-the-head-objects':
    'The head of the delegation objects for its State, or the Secretariat enters it on the delegation’s written request.',
  'objection.credentials-not-carried': 'Not carried: {needed} votes in favour are needed. All stays as it is.',
  'objection.credentials-hands-say-otherwise':
    'By these figures the objection is {outcome, select, upheld {upheld: it has the majority for it} other {dismissed: {needed} votes for it are needed}}. In favour means for the objection. Correct the figures or the decision.',
  'meetings.log.credentials-objection.decided':
    '{whom, select, person {Objection to a person of the delegation of [the] {state}} other {Objection to the delegation of [the] {state}}}{objector, select, state {, raised by [the] {raisedBy}} committee {, raised by the Credentials Committee} other {}}: {outcome, select, upheld {upheld by the Assembly} other {dismissed by the Assembly}}{hands, select, yes {, {inFavour} in favour, {against} against, {abstaining} abstaining; {needed} were needed} other {{how, select, consensus {, without a vote} other {, by vote}}}}',
  'meetings.log.credentials-report.adopted':
    'The Assembly adopted the report of the Credentials Committee{hands, select, yes {, {inFavour} in favour, {against} against, {abstaining} abstaining; {needed} were needed} other {{how, select, consensus {, without a vote} other {, by vote}}}}. Credentials accepted: {credentials, number}',
  'meetings.log.credentials-committee.appointed': 'The Assembly appointed the Credentials Committee: {members}',
  'objection.objects-to-itself':
    'A State does not object to its own delegation. It ends an accreditation, or sends new credentials.',
  'objection.objection-open-already':
    'An objection to this delegation of [the] {state}, or to this person, is open already. The Assembly decides on it first.',
  'objection.credentials-objection-lapsed':
    'The accreditation of this person of the delegation of [the] {state} has ended, and the objection with it. Nothing is left to decide.',
  'objection.no-open-objection': 'No such objection to the delegation of [the] {state} is open.',
  'record.act.credentials.received': 'Credentials received',
  'record.act.credentials.corrected': 'Entry on credentials corrected',
  'record.act.credentials.examined': 'Credentials examined by the Committee',
  'record.act.credentials-committee.appointed': 'Credentials Committee appointed',
  'record.act.credentials-committee.chair-chosen': 'Chair of the Credentials Committee chosen',
  'record.act.credentials-report.made': 'Report of the Credentials Committee made',
  'record.act.credentials-report.adopted': 'Report of the Credentials Committee adopted by the Assembly',
  'record.act.credentials-objection.raised': 'Objection to a representation raised',
  'record.act.credentials-objection.withdrawn': 'Objection to a representation withdrawn',
  'record.act.credentials-objection.decided': 'Objection to a representation decided',
  'sessions.credentials': 'Reports on credentials',
  'desk.task.credentials': 'Credentials',
  'desk.task.credentials.stands': 'Originals or copies: {n, number} of {parties, number}; accepted: {accepted, number}',
  'credentials.title': 'Credentials',
  'credentials.lede':
    'Delegations show by their credentials that they may act for their State. Until the Assembly has decided they take part provisionally, with full rights.',
  'credentials.no-report': 'No report yet',
  'credentials.no-report.what': 'The Assembly has adopted no report of its Credentials Committee at this session.',
  'credentials.board': 'Credentials by delegation',
  'credentials.show.all': 'All',
  'credentials.show.need': 'Something is missing',
  'credentials.show.waiting': 'To be examined',
  'credentials.find': 'Find a delegation',
  'credentials.none-such': 'No delegation fits.',
  'credentials.due': 'Asked for by {when}, 24 hours after the opening or as the Bureau has set.',
  'credentials.due-later': 'Asked for within 24 hours of the opening, or as the Bureau has set.',
  'credentials.need': 'Still asked for: {n, number} of {of, number}.',
  'credentials.count.accepted': 'Accepted by the Assembly',
  'credentials.count.objections': 'Objected to or refused',
  'credentials.in-order': 'Originals: {n, number} of {of, number}',
  'credentials.standing': 'Credentials',
  'credentials.standing.none': 'Nothing registered',
  'credentials.standing.copy': 'Copy, original to follow',
  'credentials.standing.original': 'Original',
  'credentials.standing.accepted': 'Accepted',
  'credentials.standing.acceptedOnUnderstanding': 'Accepted, original to follow',
  'credentials.standing.objected': 'Objection open',
  'credentials.standing.refused': 'Not accepted',
  'credentials.received': 'What came',
  'credentials.received.none': 'Nothing',
  'credentials.received.copy': 'Copy or other information',
  'credentials.received.original': 'Original',
  'credentials.received.nothing-new': 'Nothing new',
  'credentials.received.before': 'Before the refusal by the Assembly: {what}',
  'credentials.before-refusal': 'Received before a refusal',
  'credentials.asked.by': 'Asked for by {when}.',
  'credentials.for-you.refused': 'The Assembly has not accepted your credentials: send new ones',
  'credentials.for-you.refused.why':
    'Your delegation does not vote until the Assembly accepts them. The original goes to the Secretariat',
  'credentials.for-you.examine':
    '{n, plural, one {The Credentials Committee examines the credentials of # delegation} other {The Credentials Committee examines the credentials of # delegations}}',
  'credentials.for-you.report': 'The Credentials Committee adopts its report',
  'credentials.for-you.enters':
    '{who, select, own {A person of your delegation chairs it and enters what it finds} nobody {Your State is a member. The Committee has still to choose who chairs it} other {Your State is a member. Whoever chairs it enters what it finds}}',
  'credentials.for-you.objections':
    '{n, plural, one {The Assembly decides on an objection to a representation} other {The Assembly decides on # objections to representations}}',
  'credentials.for-you.adopt': 'The report of the Credentials Committee waits for the Assembly',
  'credentials.for-you.appoint': 'The Assembly appoints the Credentials Committee, proposed by the President',
  'credentials.for-you.soon': 'Without delay',
  'credentials.received-on': 'Received on',
  'credentials.late': 'late',
  'credentials.issued-by': 'Issued by',
  'credentials.issued-by.headOfState': 'Head of State',
  'credentials.issued-by.headOfGovernment': 'Head of Government',
  'credentials.issued-by.foreignMinister': 'Minister for Foreign Affairs',
  'credentials.issued-by.authorizedByOneOfThem': 'A person authorized by one of them',
  'credentials.issued-by.other': 'Somebody else, such as an embassy',
  'credentials.reference': 'Reference',
  'credentials.reference.hint': 'How the paper is found, for instance the number of the note. No names of persons.',
  'credentials.persons': 'Persons named',
  'credentials.persons.all': 'The delegation as a whole',
  'credentials.persons.hint': 'Leave all empty where they name the delegation as a whole.',
  'credentials.examined': 'Found by the Committee',
  'credentials.examined.accepted': 'To be accepted',
  'credentials.examined.acceptedOnUnderstanding': 'To be accepted, originals to follow',
  'credentials.examined.objected': 'Objected to',
  'credentials.rights': 'Rights now',
  'credentials.rights.full': 'All',
  'credentials.rights.provisional': 'All, until decided',
  'credentials.rights.none': 'No vote',
  'credentials.register': 'Register what came',
  'credentials.register.do': 'Register',
  'credentials.states': 'From which delegations',
  'credentials.all-came': 'The originals of all delegations have come.',
  'credentials.correct': 'Correct',
  'credentials.correct.what': 'Something was entered wrongly',
  'credentials.correct.do': 'Correct the entry',
  'credentials.reason': 'Reason',
  'credentials.reason.hint': 'It stays in the record. No names of persons.',
  'credentials.persons.former':
    '{n, plural, one {# person whose accreditation has ended} other {# persons whose accreditation has ended}}',
  'credentials.objections': 'Objections',
  'credentials.objections.none': 'No objection was raised.',
  'credentials.objection.of':
    '{by}: {whom}. {outcome, select, open {Waits for the Assembly} upheld {Upheld} dismissed {Dismissed} lapsed {Lapsed: the accreditation has ended} other {Withdrawn}}',
  'credentials.objection.open':
    '{by} objects to the delegation of [the] {state}. It keeps all rights until the Assembly has decided, without delay.',
  'credentials.objection.open.person':
    '{by} objects to a person of the delegation of [the] {state}. The person keeps all rights until the Assembly has decided, without delay.',
  'credentials.object.enter': 'Enter an objection at the written request of a delegation',
  'credentials.object': 'Object to a delegation',
  'credentials.object.lede':
    'A State Party may object to the delegation of another. Whoever is objected to keeps all rights until the Assembly has decided, without delay.',
  'credentials.object.not-you': 'You head no delegation at this session',
  'credentials.object.not-you.what':
    'The head of a delegation objects for its State. The Secretariat enters it on written request.',
  'credentials.object.delegation': 'Delegation objected to',
  'credentials.object.hint':
    'The delegation as a whole. An objection to one of its persons goes to the Secretariat in writing.',
  'credentials.object.raise': 'Raise the objection',
  'credentials.object.none': 'Your delegation has raised no objection.',
  'credentials.object.by': 'State that objects',
  'credentials.object.to': 'Objected to',
  'credentials.object.whole': 'The delegation as a whole',
  'credentials.object.person': 'A person of the delegation',
  'credentials.object.do': 'Enter the objection',
  'credentials.withdraw': 'The objection was withdrawn',
  'credentials.withdraw.do': 'Enter the withdrawal',
  'credentials.withdraw.own': 'Withdraw the objection',
  'credentials.committee': 'Credentials Committee',
  'credentials.committee.lede':
    'It examines the credentials and reports without delay. By adopting its report the Assembly accepts them.',
  'credentials.committee.none': 'Not appointed yet',
  'credentials.committee.page': 'Page of the Committee',
  'credentials.committee.to-appoint':
    'Not appointed yet. The President proposes nine States Parties, and the Assembly appoints them at its first meeting{when, select, none {.} other {, on {when}.}}',
  'credentials.committee.is': 'Appointed by the Assembly on {day}.',
  'credentials.objections.decided': 'Objections that the Assembly decided on',
  'credentials.meeting': 'Meeting',
  'credentials.refused.follows':
    '{now, select, refused {The credentials are not accepted: the delegation does not vote until the Assembly accepts new ones.} other {The Assembly has accepted new credentials of this delegation since.}}',
  'credentials.decided.how':
    '{hands, select, yes {Adopted by a show of hands: {inFavour} in favour, {against} against, {abstaining} abstaining; {needed} were needed.} other {{how, select, consensus {Adopted without a vote.} other {Adopted by a text that was voted on.}}}}',
  'credentials.report.refused-since': 'After this report the Assembly refused the credentials of: {states}.',
  'credentials.decided-on': 'Decided on',
  'credentials.needed': 'Votes needed',
  'credentials.committee.not-you': 'You are not in the Committee',
  'credentials.committee.not-you.what':
    'Its members, the President and the Secretariat see what it examines. Everybody reads the report that the Assembly adopts.',
  'credentials.members': 'Members',
  'credentials.chair.none': 'It has not chosen who chairs it.',
  'credentials.chair.is': 'In the chair: {state}',
  'credentials.chair.choose': 'Enter who chairs the Committee',
  'credentials.chair.choose.do': 'Chairs the Committee',
  'credentials.appoint': 'Enter the appointment by the Assembly',
  'credentials.appoint.nine': 'Nine States Parties, proposed by the President',
  'credentials.appoint.do': 'The Assembly has appointed these',
  'credentials.in-a-meeting': 'The Assembly decides in a meeting; none is open now.',
  'credentials.meeting-pauses': 'The meeting is suspended. The Assembly decides once it is resumed.',
  'credentials.meeting-votes': 'The Assembly is voting. It decides on this once the result is announced.',
  'credentials.how.consensus': 'Without a vote',
  'credentials.how.vote': 'By a text that was voted on',
  'credentials.how.text': 'Text adopted by vote',
  'credentials.how.no-text': 'None',
  'credentials.how.hint':
    'A show of hands is counted below. A text that is voted on is a proposal like any other; once it is adopted it can be named here.',
  'credentials.examine': 'Examination',
  'credentials.waiting':
    '{n, plural, =0 {Nothing waits for the Committee.} one {The credentials of one delegation wait for the Committee.} other {The credentials of # delegations wait for the Committee.}}',
  'credentials.examine.original': 'Originals have come: {n, number}',
  'credentials.examine.look':
    '{why, select, objection {Look first: an objection is open} refused {Look first: the Assembly has refused earlier ones} issuer {Look first: issued by somebody else} other {Look first: came late}}',
  'credentials.examine.tick':
    '{n, plural, one {Tick the one in which nothing is unusual} other {Tick all # in which nothing is unusual}}',
  'credentials.report.overtaken':
    'Since this report was made something has changed: it no longer says what the Committee finds. The Committee makes it anew; then the Assembly adopts it.',
  'credentials.report.anew': 'The Committee makes its report anew',
  'credentials.report.first-examine':
    '{n, plural, one {First the Committee examines the credentials of # delegation; then it adopts its report.} other {First the Committee examines the credentials of # delegations; then it adopts its report.}}',
  'credentials.report.nothing-to-say': 'Nothing was examined that is not reported yet: there is nothing to report.',
  'credentials.report.first-chair':
    'First the Secretariat enters whom the Committee has chosen to chair it; then it adopts its report.',
  'credentials.examine.original.do': 'Find: accept these',
  'credentials.examine.copy': 'Copies have come: {n, number}',
  'credentials.examine.copy.do': 'Find: accept on the understanding that originals follow',
  'credentials.examine.objected': 'The Committee objects to one',
  'credentials.examine.objected.do': 'Find: object',
  'credentials.report': 'Report',
  'credentials.report.sign.secretary': 'Secretary',
  'credentials.report.sign.chair': 'Chair of the Committee',
  'credentials.report.number':
    '{n, plural, =1 {Report of the Credentials Committee} other {Report {n, number} of the Credentials Committee}}',
  'credentials.report.adopted': 'Adopted on {day}',
  'credentials.report.draft': 'Draft, follows what is found',
  'credentials.report.waits': 'The Committee has adopted its report; it waits for the Assembly',
  'credentials.report.make': 'The Committee adopts this report',
  'credentials.met-on': 'The Committee met on',
  'credentials.report.appointed':
    'On {day} the Assembly appointed a Credentials Committee of {n, plural, one {# State Party} other {# States Parties}}: {states}.',
  'credentials.report.met': 'The Committee met on {day}. In the chair: {chair}.',
  'credentials.report.originals':
    'Formal credentials had been received for the representatives of {n, plural, one {# State Party} other {# States Parties}}: {states}.',
  'credentials.report.copies':
    'Information on the representatives of {n, plural, one {# State Party} other {# States Parties}} had been received by other means: {states}.',
  'credentials.report.nothing':
    'Nothing had come so far from {n, plural, one {# State Party} other {# States Parties}}: {states}.',
  'credentials.report.objected':
    'The Committee objects to the credentials of {n, plural, one {# State Party} other {# States Parties}}, for the Assembly to decide: {states}.',
  'credentials.report.recommends':
    'The Committee accepts the credentials of {accepted, plural, =0 {no State Party} one {# State Party} other {# States Parties}}{understanding, plural, =0 {.} one {, and those of # more on the understanding that originals follow as soon as possible.} other {, and those of # more on the understanding that originals follow as soon as possible.}} It proposes that the Assembly adopt this report.',
  'credentials.assembly': 'For the Assembly',
  'credentials.assembly.nothing': 'Nothing waits for the Assembly.',
  'credentials.adopt': 'Enter the adoption of the report',
  'credentials.adopt.of':
    'Accepted: {accepted, number}; on the understanding that originals follow: {understanding, number}',
  'credentials.adopt.follows':
    'What the report accepts is accepted by the Assembly, and everybody can read it. Objections stay open until they are decided.',
  'credentials.adopt.not': 'Back without entering it',
  'credentials.decide': 'Enter the decision on the objection',
  'credentials.decide.follows':
    'Dismissed, all is as before. Upheld, the delegation does not vote and is not counted for opening a meeting until the Assembly accepts new credentials; what else a refusal takes away the rules leave open. Votes that were cast stand.',
  'credentials.decide.follows.person':
    'Dismissed, all is as before. Upheld, the accreditation of this person ends; others of the delegation go on.',
  'credentials.decide.not': 'Back without entering it',
  'credentials.outcome': 'The Assembly decided',
  'credentials.outcome.dismissed': 'The objection is dismissed',
  'credentials.outcome.upheld': 'The objection is upheld',
  'credentials.asked':
    'Send the original to the Secretariat: from the Head of State or Government, the Minister for Foreign Affairs or a person one of them has authorized.',
  'objection.credentials-document-no-paper':
    'Nothing has come from [the] {state}. Register its paper first; then attach the scan.',
  'objection.credentials-document-empty':
    'No file was chosen, or the file is empty. Choose the scan: PDF, PNG or JPEG.',
  'objection.credentials-document-too-large':
    'This file is more than 2.5 MB. Scan the paper once more in grey and with 150 to 200 points an inch, or leave out empty pages.',
  'objection.credentials-document-wrong-type':
    'This file is no PDF, PNG or JPEG, whatever its name says. Save the scan as one of these and choose it again.',
  'objection.credentials-document-there':
    'A document is attached to the credentials of [the] {state} already. To put this one in its place, say why.',
  'objection.no-credentials-document':
    'No document is attached to the credentials of [the] {state}. Nothing is to be taken away.',
  'objection.credentials-document-readers':
    'Documents of credentials are for the Secretariat and the members of the Credentials Committee.',
  'record.act.credentials-document.attached': 'Document attached to credentials',
  'record.act.credentials-document.removed': 'Document of credentials taken away',
  'credentials.document': 'Document attached',
  'credentials.documents': 'Documents attached',
  'credentials.documents.none': 'No document is attached.',
  'credentials.document.register-first': 'Register what came first; then its scan can be attached.',
  'credentials.document.who':
    'The Secretariat and the members of the Credentials Committee alone open it. The record keeps its size and SHA-256, never the document.',
  'credentials.document.open': 'Open the document ({type}, {size})',
  'credentials.document.since': 'Attached on {day}',
  'credentials.document.file': 'Scan of the paper',
  'credentials.document.file.hint': 'PDF, PNG or JPEG, 2.5 MB at most',
  'credentials.document.file.later': 'PDF, PNG or JPEG, 2.5 MB at most. It can be attached later, too.',
  'credentials.document.attach': 'Attach the document',
  'credentials.document.replace': 'Replace the document',
  'credentials.document.remove': 'Take the document away',
  'credentials.document.remove.follows': 'The document is deleted. What was registered of the paper stays.',
  'credentials.said.attached': 'Saved: the document is attached.',
  'credentials.said.registered': 'Saved: what came is registered.',
  'credentials.said.objected': 'Saved: the objection waits for the Assembly.',
  'credentials.said.appointed': 'Saved: the Credentials Committee is appointed.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
