export const english = {
  'focal-points.title': 'Focal points',
  'focal-points.lede':
    'The focal point of a delegation proposes whom to accredit for it; you approve. Nothing is accredited by a proposal, and a focal point neither votes nor speaks.',
  'focal-points.count': 'States Parties with a focal point: {n, number} of {parties, number}',
  'focal-points.none': 'No focal point is named',
  'focal-points.none.what':
    'Name one here, or bring in a list. Without one the Secretariat enters the delegation itself.',
  'focal-points.name': 'Name a focal point',
  'focal-points.name.do': 'Name the focal point',
  'focal-points.named': 'The focal point is named, and needs a link to sign in.',
  'focal-points.import': 'Import a list of focal points',
  'focal-points.import.lede':
    'One line for each State. Whoever is the focal point of a State already stays so: to name another, end that first.',
  'focal-points.imported': 'Focal points named: {n, number}.',
  'focal-points.end': 'End',
  'focal-points.end.of': '{name} is no longer the focal point',
  'focal-points.end.follows':
    'At once the link is dead and the person is signed out. What was proposed waits on, for the Secretariat to decide. To name the person again makes a new account.',
  'focal-points.end.not': 'Keep the focal point',
  'focal-points.proposals.n': 'Proposals of delegations ({n, number})',
  'focal-points.waiting': 'Waiting: {n, number}',
  'focal-points.letter':
    'You are asked to tell the Secretariat who will be in the delegation of your State at this session: {session}. With this letter you sign in, enter the persons, and follow what was approved. It gives no right to vote or to speak.',
  'focal-points.letters.new':
    '{n, plural, =0 {Nobody is without a way in} one {One focal point without a way in: not signed in, no unused link} other {{n, number} focal points without a way in: not signed in, no unused link}}',
  'focal-points.letters.all':
    '{n, plural, one {The one focal point; an unused link ends} other {All {n, number} focal points; unused links end}}',
  'objection.focal-point-exists':
    '{name} is the focal point of [the] {state} already. End that first; each State has one.',
  'objection.focal-point-in-list':
    'Line {line, number} of this list names {name} as the focal point of [the] {state}. Each State has one: take one of the two lines out.',
  'objection.no-focal-point': 'This person is not the focal point of [the] {state}, or is no longer.',
  'record.act.focal-point.named': 'Focal point named',
  'record.act.focal-point.ended': 'Focal point ended',
  'focal-points.way': 'My delegation',
  'focal-points.own': 'Delegation of [the] {state}',
  'focal-points.status.waiting': 'Waits for the Secretariat',
  'focal-points.status.sent-back': 'Sent back',
  'focal-points.status.approved': 'Approved',
  'focal-points.kind.add': 'New person',
  'focal-points.kind.change': 'Other details',
  'focal-points.kind.leave': 'To be left out',
  'focal-points.sent-back.why': 'Why it was sent back',
  'focal-points.stale.gone': 'This person is no longer accredited: there is nothing left to approve.',
  'focal-points.stale.changed':
    'Since this was proposed something else was entered of this person. Compare with what is known now.',
  'focal-points.nothing': 'nothing',
  'focal-points.until-now': 'until now',
  'focal-points.name.hint': 'Family name, comma, given name, as on the badge.',
  'focal-points.propose': 'Propose',
  'focal-points.leave': 'Leave out',
  'focal-points.take-back': 'Take back',
  'focal-points.mend': 'Mend',
  'focal-points.change': 'Change',
  'focal-points.change.lede':
    'What you write here waits for the Secretariat. Until it is approved the details stay as they are. An empty field is known no more.',
  'focal-points.not': 'Back without proposing',
  'focal-points.proposals': 'What you proposed',
  'focal-points.proposals.none': 'Nothing is proposed',
  'focal-points.proposals.none.what':
    'What you propose stands here until the Secretariat has approved it, and with it the reason where something was sent back.',
  'focal-points.accredited': 'Accredited',
  'focal-points.accredited.none': 'Persons stand here once the Secretariat has approved them.',
  'focal-points.add': 'Propose a person',
  'focal-points.add.list': 'Bring in a list',
  'focal-points.list.lede':
    'One line for each person of your delegation. What is new or different is proposed, and waits for the Secretariat. Nobody is left out by a list.',
  'focal-points.said.proposed': 'It is proposed, and waits for the Secretariat.',
  'focal-points.said.taken-back': 'The proposal is taken back. Nothing of it is kept.',
  'focal-points.said.listed': 'The list is proposed, and waits for the Secretariat.',
  'focal-points.next.back':
    'The Secretariat sent back proposals of yours ({n, number}). Mend them below, or take them back.',
  'focal-points.next.waiting':
    'Proposals of yours wait for the Secretariat ({n, number}). You need do nothing; until then you can mend them or take them back.',
  'focal-points.next.begin':
    'Nobody of your delegation is accredited yet. Propose its persons here, one by one or as a list; the Secretariat approves them.',
  'focal-points.next.nothing': 'Nothing waits. Propose what changes in your delegation.',
  'focal-points.person.open': 'Something is proposed of this person; it stands among your proposals.',
  'focal-points.rules': 'What holds',
  'focal-points.rules.persons':
    'One representative, with alternates and advisers. The Statute sets no number for these.',
  'focal-points.rules.role':
    'To change a role, leave the person out and propose the person anew: the role gives the right to vote.',
  'focal-points.rules.approval':
    'Nobody is accredited by a proposal. The Secretariat approves each, or sends it back with a reason that you see here.',
  'focal-points.rules.data':
    'What you write stands outside the record and is deleted with the end of the session. The Secretariat alone and you see it.',
  'focal-points.for-you.back': 'Proposals that were sent back: {n, number}',
  'focal-points.for-you.waiting': 'Proposals that wait for the Secretariat: {n, number}',
  'focal-points.for-you.tell': 'Tell the Secretariat who is in your delegation',
  'focal-points.for-you.by': 'by {day}',
  'focal-points.for-you.back.do': 'Mend them',
  'focal-points.for-you.waiting.do': 'See what waits',
  'focal-points.for-you.tell.do': 'Propose its persons',
  'input.reason-of-sending-back': 'Say what is missing or wrong; the focal point reads it.',
  'focal-points.for-you.decide': 'Proposals of delegations that wait for you: {n, number}',
  'focal-points.for-you.decide.do': 'Decide',
  'focal-points.approved': 'Approved: {n, number}. What was approved is in the delegations now.',
  'focal-points.returned': 'Sent back: {n, number}. The focal point sees the reason.',
  'focal-points.tick-all': 'Tick all that can be approved as they are',
  'focal-points.tick-state': 'Tick all of [the] {state} that can be approved as they are',
  'focal-points.proposals.lede':
    'Tick what you decide on. What is approved is accredited, changed or ended as if you had entered it; what is sent back waits for the focal point to mend it.',
  'focal-points.proposals.nobody': 'Nothing waits',
  'focal-points.proposals.nobody.what': 'What focal points propose stands here until it is decided.',
  'focal-points.reason': 'Reason for sending back',
  'focal-points.reason.hint': 'What is missing or wrong. The focal point reads it; it does not stand in the record.',
  'focal-points.approve': 'Approve what is ticked',
  'focal-points.send-back': 'Send back what is ticked',
  'focal-points.meant': 'It is meant so',
  'objection.needs-focal-point':
    'This is for the focal point of a delegation, as long as the Secretariat names no other.',
  'objection.nothing-ticked': 'Tick at least one proposal.',
  'objection.another-delegation':
    'This line is of another delegation. Persons are proposed here for [the] {state} alone. Leave the line out, or mend its State.',
  'objection.session-over': 'The session is over. Nobody is accredited for it any more.',
  'objection.too-many-proposals':
    '{n, plural, one {# proposal of your delegation waits} other {# proposals of your delegation wait}} already. Ask the Secretariat to decide on them first.',
  'objection.proposed-already': '{name} is proposed already. Mend that proposal, or take it back.',
  'objection.head-proposed': '{name} is proposed as the representative already. A delegation has one.',
  'objection.proposal-open': 'Something is proposed of {name} already. Mend that proposal, or take it back.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
