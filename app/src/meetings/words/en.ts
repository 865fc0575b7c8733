export const english = {
  'meetings.demonstration':
    'The meeting is a demonstration. No State took part in it, and no delegation said or decided any of this.',
  'meetings.is-demonstration': 'Demonstration',
  'meetings.status.scheduled': 'Not open yet',
  'meetings.status.to-open': 'To open',
  'meetings.status.not-opened': 'Was not opened',
  'meetings.status.open': 'Open',
  'meetings.status.closed': 'Closed',
  'meetings.status.cancelled': 'Cancelled',
  'meetings.cancelled-because': 'Reason: {reason}',
  'meetings.closed-at': 'Closed by the President at {time}.',
  'meetings.suspended': '{until, select, none {Suspended since {since}} other {Suspended until {until}}}',
  'meetings.status.suspended': 'Suspended',
  'objection.motion-first':
    'Before the Assembly, from [the] {state}: {motionsName}. Decide on it, or have it withdrawn, then go on.',
  'objection.debate-adjourned':
    'The Assembly has adjourned the debate on this item. Resume the debate, or take up another item.',
  'objection.debate-closed': 'The Assembly has closed the debate on this item. Put the proposals to the Assembly.',
  'objection.not-competent': 'The Assembly has decided that it has no competence to adopt this proposal.',
  'objection.meeting-suspended': 'The meeting is suspended. Resume it first.',
  'objection.meeting-not-suspended': 'The meeting is not suspended: there is nothing to resume.',
  'objection.resumes-in-the-past': 'That time has passed. Say a later one, or leave it open.',
  'meetings.podium': 'President’s console',
  'meetings.presence': 'Register presence',
  'meetings.hall': 'Hall screen',
  'meetings.log': 'In this meeting',
  'meetings.log.none': 'Nothing has happened yet. Every act of the meeting appears here.',
  'meetings.log.which-states': 'Which States',
  'meetings.full-record': 'Full record',
  'meetings.entry': 'Entry {seq, number}',
  'meetings.speakers': 'Speakers',
  'meetings.speakers.awaits': 'Wishes to speak on behalf of “{group}”: waits for you to agree',
  'meetings.list.open': 'List open',
  'meetings.timer': 'Time of {name}',
  'meetings.on-behalf': 'For {group}',
  'meetings.register-present': 'Register [the] {state} as present',
  'meetings.presence.line': 'Presence',
  'meetings.presence.line.here': 'Registered as present',
  'meetings.presence.line.not': 'Not registered as present',
  'meetings.for-you.absent': '[The] {state} is not registered as present',
  'meetings.for-you.absent.why': 'Until it is registered it does not count for the quorum and cannot vote',
  'meetings.for-you.register': 'Register',
  'meetings.for-you.next': 'Next: {meeting}',
  'meetings.for-you.page': 'See the meeting',
  'meetings.quorum.title': 'Quorum',
  'meetings.present': '{present, plural, one {One State Party present} other {# States Parties present}}',
  'meetings.present.closed':
    '{present, plural, one {One State Party was present at the close.} other {# States Parties were present at the close.}}',
  'meetings.quorum':
    'Quorum to {to, select, open {open the meeting} other {vote on a matter of substance}}: {needed, number} needed',
  'meetings.no-quorum':
    '{needed, number} needed to {to, select, open {open the meeting} other {vote on a matter of substance}}',
  'meetings.quorum.bar':
    '{present, number} of {parties, number} present, {needed, number} needed to {to, select, open {open the meeting} other {vote on a matter of substance}}',
  'meetings.agenda': 'Agenda',
  'meetings.no-item': 'No agenda item is before the meeting',
  'meetings.no-proposals': 'No proposal under this item.',
  'meetings.desk.change': 'Change',
  'meetings.podium.right': 'Right to vote',
  'meetings.podium.right.text':
    '{parties, number} States Parties, {participating, number} with a delegation at this session.',
  'meetings.hall.speaker': 'Now speaking',
  'meetings.hall.pages': 'Pages',
  'objection.day-outside-session':
    '{day} is not a day of the session, which runs from {starts} to {ends}. Choose another day, or correct the days of the session first.',
  'objection.meeting-already-open': 'The meeting is open already.',
  'objection.meeting-at-that-time': 'Meeting {number, number} of the session starts at that time. Choose another time.',
  'objection.time-skipped':
    'Clocks go forward on that day in {cityName}, the city of the session: there is no {time}. Choose a time an hour earlier or later.',
  'objection.time-twice':
    'Clocks go back on that day in {cityName}, the city of the session: {time} comes twice, first at {first}, then at {second}. Say which of the two, or choose another time.',
  'objection.times-disagree':
    'The start is given twice, and not alike: on the clock of the session’s city as {date}, {hour}, and as an instant that is {day}, {time} there. Give one of the two, or both alike.',
  'objection.meeting-hour-unclear':
    'In the other city the clocks change on {day}: {time}, the hour of meeting {number, number}, is left out or comes twice. Move that meeting first.',
  'objection.meeting-cancelled': 'The meeting is cancelled. Schedule a new one; it gets a number of its own.',
  'objection.meeting-closed': 'The meeting is closed. Nothing more is done in it, unless it is opened again.',
  'objection.meeting-outside-days':
    'Meeting {number, number}, on {day}, would be outside the days of the session. Move or cancel it first.',
  'objection.no-such-meeting': 'There is no such meeting.',
  'objection.start-missing': 'Say on which day and at what time the meeting starts.',
  'objection.arrived-and-left': '[The] {state} is named both as arrived and as left. Choose one of the two.',
  'objection.ballot-in-progress': 'Ballot {ballot} is in progress. Announce its result, or annul it, first.',
  'objection.item-already-open': 'The meeting is on this item already.',
  'objection.item-not-concluded': 'Item {number} is not concluded. Take it up.',
  'objection.meeting-not-closed': 'The meeting is not closed: there is nothing to open again.',
  'objection.later-meeting-held':
    'Meeting {meeting, number} of this session was opened since. The business goes on there, or in a new meeting.',
  'objection.reopening-too-late':
    'A meeting can be opened again within {minutes, plural, one {# minute} other {# minutes}} of its closing; that time is over. Schedule a new meeting; the business goes on there.',
  'objection.meeting-not-open': 'The meeting is not open yet. The President opens it first.',
  'objection.no-delegation':
    '[The] {state} has no delegation at this session. The Secretariat accredits its persons first.',
  'objection.no-item-open': 'The meeting is on no agenda item. Take up an item first.',
  'objection.no-opening-quorum':
    '{present, plural, one {# State Party is} other {# States Parties are}} present and {needed, plural, one {# is} other {# are}} needed to open: a share of {states, number}, {of, select, takingPart {the States Parties that take part, as the Bureau has set} credentials {the States Parties whose credentials stand} other {all States Parties in force, because no report of the Credentials Committee is adopted yet}}. Register more delegations as present, or wait.',
  'objection.not-a-state-party-then': '[The] {state} is not a State Party on {day}: it has no seat.',
  'objection.not-your-seat':
    'A delegation acts for its own seat only. A delegate of that seat does this, signed in for this session, or the delegation asks the Secretariat.',
  'objection.other-meeting-open': 'Another meeting of this session is open. Close it first.',
  'objection.vote-in-progress': 'A vote is in progress. Close it and announce the result first.',
  'objection.vote-begun':
    'A vote has begun. Until its result is announced it is interrupted only by a point of order on how it is conducted.',
  'objection.ballot-begun':
    'A ballot has begun. Until its result is announced it is interrupted only by a point of order on how it is conducted.',
  'objection.nobody-named': 'No State is chosen. Tick those that arrived or left.',
  'desk.meeting.starts': 'Day and time, {city}',
  'desk.meeting.turn': 'Which of the two',
  'desk.meeting.turn.first': '{time}, the first time ({offset})',
  'desk.meeting.turn.second': '{time}, the second time ({offset})',
  'desk.meeting.room': 'Room',
  'desk.meeting.schedule': 'Schedule a meeting',
  'desk.meeting.change': 'Move or cancel',
  'desk.meeting.move': 'Move the meeting',
  'desk.meeting.reason': 'Reason',
  'desk.meeting.reason.hint':
    'Everybody can read it. The meeting stays in the programme as cancelled, and its number is not used again.',
  'desk.meeting.cancel': 'Cancel the meeting',
  'desk.meeting.cancel.follows':
    'The meeting stays in the programme, marked as cancelled, with its number and the reason. It cannot be opened any more; a new one can be scheduled.',
  'desk.meeting.cancel.not': 'Keep the meeting',
  'desk.meeting.new': 'New meeting',
  'desk.meetings.none': 'No meeting yet',
  'desk.meetings.none.what': 'Schedule the first one below.',
  'floor.next-session': '{session} opens on {day}',
  'floor.opens': '{session} opens on {day}',
  'sessions.meetings.none': 'No meeting is scheduled yet',
  'sessions.meetings.none.when': 'The Secretariat schedules meetings; they appear here.',
  'meetings.presence.title': 'Presence',
  'meetings.presence.lede': 'Presence is kept seat by seat; every quorum rests on it.',
  'meetings.presence.closed': 'The meeting is closed; nobody is registered in it any more.',
  'meetings.presence.cancelled': 'The meeting is cancelled; nobody is registered in it.',
  'meetings.presence.arrive': 'Not yet present',
  'meetings.presence.leave': 'Present',
  'meetings.presence.arrive.do': 'Register the ticked as present',
  'meetings.presence.all': '{n, plural, one {Register the last one as present} other {Register all # as present}}',
  'meetings.presence.all.follows':
    'They count as present from now on, and every quorum of the meeting rests on it. Register them only when each of them is in the room.',
  'meetings.presence.all.which': 'Which ones',
  'meetings.presence.all.not': 'Back to the seats',
  'meetings.presence.leave.do': 'Register the ticked as gone',
  'meetings.presence.none-left': 'Every delegation is present.',
  'meetings.presence.none-here': 'No delegation is present yet.',
  'meetings.presence.no-delegations': 'No delegation is accredited for this session yet. Accredit persons first.',
  'meetings.presence.find': 'Type a State',
  'meetings.presence.enter': 'Enter registers {name}.',
  'meetings.presence.enter.done': '{name} is here already.',
  'meetings.presence.enter.several': 'Type on: Enter registers when one is left.',
  'meetings.presence.seats': 'Seats',
  'meetings.presence.show.all': 'All seats',
  'meetings.presence.show.absent': 'Only those not here',
  'meetings.presence.show.several': 'Several at once',
  'meetings.presence.show.before': 'As the meeting before',
  'meetings.presence.before.what':
    'Those who were there when the meeting before ended are ticked. Nobody is registered yet: take out who is not here, then confirm.',
  'meetings.presence.by-code': 'Register by code at the door',
  'meetings.presence.press': 'Press a State when it arrives; press it again when it leaves.',
  'meetings.presence.not-sent': 'The last press was not sent: there is no connection. Press again.',
  'meetings.presence.away': 'not here',
  'meetings.presence.since': 'since {time}',
  'meetings.presence.left': 'left {time}',
  'objection.item-gone':
    'Item {number} was {standing, select, withdrawn {withdrawn} other {deleted}}: it is no longer on the agenda. Take up another item.',
  'objection.item-waits':
    'Item {number} is an additional one: it is not taken up before {day}, unless the Assembly decided so when it included it.',
  'objection.room-taken':
    'The room is taken on {day} from {from} to {until}: {meetsName}. Choose another room or another time.',
  'objection.body-elsewhere':
    'The same body meets already on {day} from {from} to {until}: {meetsName}. Choose another time, or move that meeting first.',
  'objection.beside-plenary':
    '{meetsName}: this body would meet while the plenary does, on {day} from {from} to {until}. Choose another time, or first allow the body to meet beside the plenary, with a reason, in the programme of work.',
  'objection.ends-too-soon': 'A meeting ends after it begins, and within 24 hours. Correct its end.',
  'desk.meeting.ends': 'Until when it is called, {city}',
  'meetings.journal.concluded': 'The item was concluded',
  'meetings.journal': 'Journal of the day',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
