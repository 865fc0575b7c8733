export const english = {
  'agenda.at-chair': 'Agenda: adopt and change',
  'agenda.at-chair.what':
    'The Assembly adopts its agenda as a whole. Items asked for late it includes or not; what it adopted it alone amends or deletes.',
  'agenda.issued': 'Provisional agenda issued',
  'agenda.supplemented': 'List of supplementary items',
  'agenda.adopted': 'Adopted',
  'agenda.issued.what':
    'The provisional agenda is issued. An item that somebody asks for is entered under “Items asked for”, by the rule. Add one here only to mend an omission: everybody reads that the agenda was changed since.',
  'agenda.adopted.what':
    'The agenda is adopted: numbers do not move, and the Assembly alone includes, amends and deletes items.',
  'agenda.annotated': 'Annotated agenda',
  'agenda.annotated.short': 'annotated',
  'agenda.issue': '{list, select, provisional {Issue the provisional agenda} other {Circulate the supplementary list}}',
  'agenda.standing.withdrawn': 'Withdrawn',
  'agenda.standing.deleted': 'Deleted by the Assembly',
  'agenda.not-before': 'Not before',
  'agenda.parts': 'Sub-items, one on each line',
  'agenda.parts.count': '{n, plural, one {one sub-item} other {# sub-items}}',
  'agenda.body':
    '{body, select, none {Not allocated} plenary {Plenary} bureau {Bureau} theHagueWorkingGroup {The Hague Working Group} newYorkWorkingGroup {New York Working Group} workingGroupOnAmendments {Working Group on Amendments} studyGroupOnGovernance {Study Group on Governance} credentialsCommittee {Credentials Committee} other {Committee on Budget and Finance}}',
  'agenda.given-to': 'Allocated to',
  'agenda.annotation': 'Annotation',
  'agenda.describe': 'Save sub-items and annotation',
  'agenda.move': 'Move the item',
  'agenda.move.to': 'Where to',
  'agenda.move.before': 'before item {n}: {title}',
  'agenda.move.after': 'after item {n}: {title}',
  'agenda.move.number': 'New number in the list',
  'agenda.reason': 'Reason',
  'agenda.withdraw': 'Withdraw the item',
  'agenda.list.twice': 'This title stands in the list twice.',
  'agenda.list.part-first': 'A sub-item needs an item before it.',
  'agenda.list.title': 'Title',
  'agenda.list.lede':
    'One line for each item, in its order; a sub-item has a letter behind its number, as in “3 (a)”. They come behind the items that are there. An item that is there already stays as it is, with its sub-items.',
  'agenda.list': 'Import a list of items',
  'agenda.paste': 'Paste a list of items',
  'agenda.paste.list': 'The list, one item on each line',
  'agenda.paste.hint':
    'In English. Numbers before the titles are recognised; lines with (a), (b) or a dash become sub-items. You see how it is read before anything is written.',
  'agenda.paste.look': 'Look at the list',
  'agenda.paste.write': 'Write these items',
  'agenda.preview':
    '{n, plural, =0 {No item is read} one {One item is read} other {# items are read}}{faults, plural, =0 {. Nothing is written yet: look at it, then write it.} one {; one line is wrong.} other {; # lines are wrong.}}',
  'agenda.preview.renumbered': 'Its numbers do not run on: the items are numbered anew.',
  'agenda.fault':
    'Line {line}: {what, select, partFirst {a sub-item without an item before it} tooLong {longer than 500 characters} empty {a number without a title} unlike {{why}} other {this title is there already}}',
  'agenda.carry': 'Begin from the agenda of',
  'agenda.carry.which': 'Carried over',
  'agenda.carry.do': 'Carry these over',
  'agenda.asked': 'Items asked for',
  'agenda.asked.late': 'Asked for late: for the Assembly to decide',
  'agenda.asked.not-on': 'Asked for late, not on the agenda',
  'agenda.request': 'Enter a request for an item',
  'agenda.request.what':
    'In time it goes on the agenda. After the last day for supplementary items it waits for the Assembly, which includes it by a majority if it is important and urgent.',
  'agenda.request.by': 'Asked for by',
  'agenda.request.state': 'Which State Party',
  'agenda.request.on': 'Asked for on',
  'agenda.request.memorandum': 'Memorandum, basic documents or draft decision',
  'agenda.request.memorandum.hint': 'Its symbol, or how it is found.',
  'agenda.request.late': 'After the last day',
  'agenda.request.urgent': 'Whoever asks says that it is important and urgent',
  'agenda.request.do': 'Enter the request',
  'agenda.request.withdraw': 'Withdraw the request',
  'agenda.request.outcome':
    '{outcome, select, waits {waits for the Assembly} included {included by the Assembly} refused {not included by the Assembly} other {withdrawn}}',
  'agenda.asker':
    '{by, select, stateParty {State Party{state, select, none {} other {: {state}}}} bureau {Bureau} court {Court} unitedNations {United Nations} other {Somebody else}}',
  'agenda.asked-by': '{who}, {day}',
  'agenda.route':
    '{route, select, provisional {Item of the provisional agenda} supplementary {Supplementary item} additional {Additional item} other {Addition to a special session}}',
  'agenda.none.what': 'The Secretariat has not drawn it up yet.',
  'agenda.stands.draft': 'Being drawn up by the Secretariat; not issued.',
  'agenda.stands.provisional': 'Provisional agenda, issued on {day}.',
  'agenda.stands.supplemented': 'Provisional agenda, issued on {day}; supplementary list of {on}.',
  'agenda.issued.as-it-stands': 'Issued as it stands, on {day}.',
  'agenda.stands.changed': 'It was changed since it was issued.',
  'agenda.stands.adopted': 'Adopted by the Assembly on {day}.',
  'agenda.adopt': 'Adoption',
  'agenda.adopt.do': 'The agenda is adopted',
  'agenda.adopt.read': 'What is adopted',
  'agenda.inclusion': 'Inclusion of an item',
  'agenda.spoken': '{n} of {most}',
  'agenda.speaker': 'Delegation',
  'agenda.speaks': 'Speaks',
  'agenda.spoke': 'Note the speaker',
  'agenda.wait': 'Waiting days',
  'agenda.wait.what':
    'If it is included today, it is not taken up before {day}: it waits {n, plural, one {one day} other {# days}}.',
  'agenda.wait.after-end':
    'The session ends on {ends}: it could not be taken up any more, unless the Assembly decides that it need not wait.',
  'agenda.beyond': 'If it has to wait',
  'agenda.beyond.yes': 'It is included all the same, although this session will not take it up',
  'agenda.at-once': 'The Assembly decides that it need not wait',
  'agenda.decide': 'Record the decision',
  'agenda.change': 'Amend or delete',
  'agenda.amend': 'Amend the item',
  'agenda.delete': 'Delete the item',
  'objection.agenda-adopted': 'The agenda is adopted. In a meeting the Assembly includes, amends and deletes items.',
  'objection.agenda-adopted-already': 'The agenda is adopted already.',
  'objection.agenda-changed-since':
    'The agenda has changed since you opened the page: an item came, went, moved or has other words. Read it below, then do it again.',
  'objection.agenda-not-adopted': 'The agenda is not adopted yet: the Secretariat still changes it itself.',
  'objection.agenda-nothing-to-adopt': 'The agenda has no item. Write it first.',
  'objection.agenda-not-carried': 'Not carried: {needed} votes in favour are needed. The agenda stays as it is.',
  'objection.agenda-changed-by-assembly':
    'Since it adopted this agenda the Assembly has decided to change it. The adoption and those decisions stand; change the agenda by a further decision.',
  'objection.agenda-list-faults':
    '{n, plural, one {One line of the list is wrong} other {# lines of the list are wrong}}, the first is line {line}. Mend them or take them out; nothing was written.',
  'objection.agenda-list-empty': 'No item is in the list. Write one on each line.',
  'objection.agenda-list-long': 'The list has {n} items; {most} are taken at once. Paste it in parts.',
  'objection.agenda-list-look':
    '{n, plural, one {One item is read} other {# items are read}}. Look below at how it is read, then write it.',
  'objection.agenda-other-session': 'Choose the agenda of another session that is run here.',
  'objection.agenda-nothing-ticked': 'No item is ticked. Tick those that are carried over.',
  'objection.agenda-carried-twice': '“{title}” is on the agenda already. Take its tick away.',
  'objection.agenda-parts-lines':
    'The sub-items in {language, select, fr {French} es {Spanish} ar {Arabic} zh {Chinese} other {Russian}} have {lines, plural, one {one line} other {# lines}}, in English {wanted}. Give one line for each.',
  'objection.agenda-not-issued': 'Issue the provisional agenda first; the supplementary list follows it.',
  'objection.agenda-nothing-to-issue':
    '{list, select, provisional {The agenda has no item to issue. Write it first.} other {There is no supplementary item to circulate.}}',
  'objection.agenda-which-state': 'Say which State Party asks for the item.',
  'objection.agenda.notEntitled':
    'Whoever asks is not entitled to: a State Party, the Bureau or the Court may, and the United Nations for the provisional agenda. Let one of them ask.',
  'objection.agenda.tooLate':
    'Items could be asked for until {latest}. Later only an important and urgent one, if whoever asks says so; then the Assembly decides by a majority.',
  'objection.agenda.noMemorandum':
    'An item needs an explanatory memorandum, basic documents or a draft decision. Give its symbol.',
  'objection.no-such-request': 'There is no such request for an item.',
  'objection.inclusion-decided':
    '{outcome, select, included {The Assembly has included the item.} refused {The Assembly has not included the item.} other {The request was withdrawn.}} A new request may be entered.',
  'objection.inclusion-not-present': '[The] {state} is not registered as present. Register its presence first.',
  'objection.inclusion-enough':
    '{most} have spoken {side, select, for {for the inclusion} other {against it}}: no more may on this side. The Assembly decides.',
  'objection.inclusion-after-end':
    'The item would not be taken up before {day}, and the session ends on {ends}. If the Assembly decided that it need not wait, tick that; else tick that it is included all the same.',
  'record.act.agenda.written': 'Agenda items written',
  'record.act.agenda.ordered': 'Agenda item moved',
  'record.act.agenda-item.described': 'Agenda item annotated',
  'record.act.agenda.issued': 'Agenda issued',
  'record.act.agenda-item.requested': 'Agenda item asked for',
  'record.act.agenda-item.listed': 'Requested item put on the agenda',
  'record.act.agenda-request.withdrawn': 'Request for an item withdrawn',
  'record.act.inclusion.spoken': 'Statement on the inclusion of an item',
  'record.act.inclusion.corrected': 'Statement on the inclusion of an item corrected',
  'record.act.inclusion.decided': 'Inclusion of an item decided',
  'record.act.agenda.adopted': 'Agenda adopted',
  'record.act.agenda-item.withdrawn': 'Agenda item withdrawn',
  'record.act.agenda-item.deleted': 'Agenda item deleted',
  'record.act.agenda-item.amended': 'Agenda item amended',
  'meetings.log.agenda.written':
    'The Secretariat wrote {count, plural, one {one item} other {# items}} into the agenda, from number {first}',
  'meetings.log.agenda.ordered': 'The Secretariat moved an item of the agenda: it is now item {number}',
  'meetings.log.agenda.issued':
    '{list, select, provisional {The provisional agenda was issued} other {The list of supplementary items was circulated}}, {count, plural, one {one item} other {# items}}',
  'meetings.log.agenda-item.requested': 'An item was asked for: {title}',
  'meetings.log.agenda-item.listed': 'Put on the agenda, item {number}: {title}',
  'meetings.log.inclusion.decided':
    'The Assembly {outcome, select, included {included an item} other {did not include an item}}: {title}',
  'meetings.log.agenda.adopted': 'The Assembly adopted its agenda, {count, plural, one {one item} other {# items}}',
  'meetings.log.agenda-item.withdrawn': 'Item {number} was withdrawn: {reason}',
  'meetings.log.agenda-item.deleted': 'The Assembly deleted item {number}: {reason}',
  'meetings.log.agenda-item.amended': 'The Assembly amended item {number}: {title}',
  'desk.item.title': 'New agenda item',
  'desk.item.add': 'Add the item',
  'desk.item.rename': 'Rename the item',
  'desk.item.name': 'Title of the item',
  'desk.item.kind': 'Usual kind of decision',
  'desk.item.kind.hint':
    'It is chosen in advance for proposals under this item. Leave it open for elections, and where several kinds are likely.',
  'desk.item.no-kind': 'None',
  'desk.agenda.none': 'No agenda item yet',
  'desk.agenda.none.what': 'Add the first item below. Proposals and elections stand under an item.',
  'agenda.adoption.take-back': 'Take the adoption back',
  'agenda.side': '{side, select, for {For the inclusion} against {Against it} other {Neither: noted by mistake}}',
  'meetings.log.inclusion.spoken':
    '{side, select, for {[The] {state} spoke for the inclusion of an item} against {[The] {state} spoke against the inclusion of an item} other {It was noted by mistake that [the] {state} spoke on the inclusion of an item}}',
  'meetings.log.inclusion.corrected':
    '{side, select, for {Corrected: [the] {state} spoke for the inclusion of an item, not against it} other {Corrected: [the] {state} spoke against the inclusion of an item, not for it}}',
  'objection.agenda-not-adopted-here':
    'The agenda was not adopted in this meeting: nothing is taken back here. The Assembly may amend and delete items.',
  'record.act.agenda.adoption-taken-back': 'Adoption of the agenda taken back',
  'meetings.log.agenda.adoption-taken-back': 'The adoption of the agenda was taken back: {reason}',
  'agenda.not-yet': 'not yet',
  'agenda.at-chair.next': 'Adopt the agenda',
  'agenda.not-now':
    '{why, select, scheduled {The meeting is not open yet. The Assembly decides once it is opened.} suspended {The meeting is suspended. The Assembly decides once it is resumed.} voting {The Assembly is voting. It decides on this once the result is announced.} other {This meeting is over: the Assembly decides nothing more in it.}}',
  'script.agenda.before':
    'The provisional agenda, issued on {day}, is before you. It has {n, plural, one {one item} other {# items}}.',
  'script.agenda.before-changed':
    'The provisional agenda, issued on {day}, is before you with the changes made since. It now has {n, plural, one {one item} other {# items}}.',
  'script.agenda.supplemented': 'The list of supplementary items was circulated on {day}.',
  'script.agenda.requests':
    '{n, plural, one {One item asked for late waits} other {# items asked for late wait}} for the Assembly to include it or not; that is entered on the same page.',
  'script.agenda.adopts': 'May I take it that the Assembly adopts the agenda?',
  'script.agenda.pause': 'Look round the hall. When nobody objects, enter that the agenda is adopted',
  'script.agenda.decided': 'It is so decided. The agenda is adopted.',
  'script.agenda.objected':
    'If a delegation objects: there is no consensus; the Assembly votes on the agenda by a show of hands. To be adopted, it needs the majority of the States Parties present and voting. Those in favour? Those against? Those abstaining?',
  'script.agenda.voted':
    'After the count, with that majority: the agenda is adopted. Without it: the agenda is not adopted. Enter the figures with it.',
  'agenda.said.added': 'Saved: the item is on the agenda.',
  'agenda.said.written': 'Saved: the items of the list are on the agenda.',
  'agenda.said.carried': 'Saved: the items that were ticked are on this agenda.',
  'agenda.add.place': 'Place on the agenda',
  'agenda.add.end': 'at the end',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
