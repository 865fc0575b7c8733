export const english = {
  'course.title': 'Course of the session',
  'course.lede':
    'A session is adjourned or closed between its meetings, by whoever presides. The words to read aloud stand with each step.',
  'course.asked': 'The last day has come and no meeting is left: close the session',
  'course.where.meetings': 'Meetings in the programme',
  'course.where.days': 'Days of the session',
  'course.where.secretariat': 'The Secretariat does this.',
  'course.close': 'Close the session',
  'course.close.say': 'I declare closed: {session}.',
  'course.close.follows': 'No meeting is scheduled in it any more. Documents, votes and texts stay as they are.',
  'course.close.unfinished':
    '{n, plural, one {# item of the agenda is not concluded.} other {# items of the agenda are not concluded.}} Close the session all the same',
  'course.adjourn': 'Adjourn the session for a time',
  'course.adjourn.say':
    'The Assembly has decided to adjourn its session for a time: {session}. I declare it adjourned.',
  'course.adjourn.until': 'To be resumed on',
  'course.adjourn.until.hint': 'Leave it empty where the Assembly has not said a day.',
  'course.adjourn.reference': 'Where the decision is recorded',
  'course.adjourn.do': 'Adjourn the session',
  'course.resume': 'Resume the session',
  'course.resume.what':
    'It is the same session: number, agenda, officers, delegations and credentials stay, and its meetings go on being numbered.',
  'course.resume.city': 'City',
  'course.resume.building': 'Building',
  'course.resume.starts': 'First day',
  'course.resume.ends': 'Last day',
  'course.resume.secretariat': 'The Secretariat enters the days on which it is resumed.',
  'course.reopen': 'The session was closed by mistake',
  'course.reopen.do': 'Take the closing back',
  'course.reopen.reason': 'Reason',
  'course.reopen.reason.hint': 'Everybody can read it.',
  'objection.session-stands-so':
    '{standing, select, on {The session goes on} adjourned {The session is adjourned} other {The session is closed}}{step, select, adjourn {, so it cannot be adjourned now.} resume {, so it cannot be resumed now.} close {, so it cannot be closed now.} other {, so no closing can be taken back.}} Look at the page as it is now.',
  'objection.session-meeting-open': 'A meeting of the session is open. Close it first.',
  'objection.session-not-begun':
    'The session has not met yet. It is adjourned or closed after its first meeting; before, its days are changed.',
  'objection.session-meetings-ahead':
    '{n, plural, one {# meeting is} other {# meetings are}} still in the programme. Cancel what will not be held, then go on.',
  'objection.session-items-unfinished':
    '{n, plural, one {# item of the agenda is not concluded.} other {# items of the agenda are not concluded.}} Conclude them, or tick that the session is closed all the same.',
  'objection.session-resumed-too-early': 'The part before lasts until {day}. Give a later day.',
  'record.act.session.adjourned': 'Session adjourned for a time',
  'record.act.session.resumed': 'Session resumed',
  'record.act.session.closed': 'Session closed',
  'record.act.session.reopened': 'Closing of the session taken back',
  'meetings.log.session.adjourned':
    'The session was adjourned for a time{pause, select, none {} other {, to be resumed on {pause}}}',
  'meetings.log.session.resumed': 'The session was resumed: {place}, {days}',
  'meetings.log.session.closed': 'The session was closed',
  'meetings.log.session.reopened': 'The closing of the session was taken back: {reason}',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
