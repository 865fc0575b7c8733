export const english = {
  'input.missing': 'This answer is missing.',
  'input.write': 'Write this in letters that can be seen.',
  'input.english': 'Write the English text.',
  'input.email': 'Write an address of mail, for instance name@example.org.',
  'input.name': 'Write the name of the person.',
  'input.reason': 'Give the reason; it stands in the record.',
  'input.too-long': 'Write {max, number} characters at most.',
  'input.too-many': 'Give {max, number} at most.',
  'input.one-line': 'Write this in one line.',
  'input.broken': 'A character of this text is broken. Delete it and type the text again.',
  'input.control': 'This text contains control characters. Delete what was pasted and type it.',
  'input.direction': 'This text contains signs that turn the direction of reading. Delete what was pasted and type it.',
  'input.invisible': 'This text contains signs that nobody can see. Delete what was pasted and type it.',
  'input.unknown-sign':
    'This text contains a sign that has no meaning for others. Write it with the letters of a language.',
  'input.marks': 'There are too many marks on one letter. Write it as people write it.',
  'input.mixed-letters':
    'A word in this text mixes letters of two alphabets that look alike, such as Latin and Cyrillic. Type the word again in one alphabet.',
  'input.id': 'This link is not complete. Open the page again.',
  'input.session': 'This is not the name of a session.',
  'input.state': 'Choose a State. Where you type it, write its three-letter code, as FRA for France.',
  'input.day-missing': 'Choose a day.',
  'input.day': 'Write the day as year-month-day, for instance 2026-12-07.',
  'input.no-such-day': 'There is no such day in the calendar.',
  'input.year': 'Write a day of the years {first, number, ::group-off} to {last, number, ::group-off}.',
  'input.local-time': 'Choose day and time, for instance 2026-12-07T15:00.',
  'input.no-such-time': 'There is no such time. Write a day of the calendar and a time from 00:00 to 23:59.',
  'input.instant': 'Write day and time in UTC, for instance 2026-12-07T15:00:00Z.',
  'input.whole': 'Write a whole number from {min, number} to {max, number}, in the figures 0 to 9.',
  'input.choose': 'Choose one of the answers offered.',
  'input.flag': 'Say yes or no.',
  'input.decision-kind': 'Choose a kind of decision from the list.',
  'input.no-such-field': 'This act has no such field.',
  'input.not-understood': 'This answer cannot be used here. Open the page again.',
  'objection.busy':
    'The record is busy with other acts, so this one has not been taken in yet. It is sent again by itself, under the same number: it counts once.',
  'objection.clock-behind-record':
    'Nothing is recorded now: the clock of the database says {database}, and the last entry of the record ({seq, number}) is of {at}, which is later. Recording goes on by itself at that time; earlier only when the Secretariat confirms the clock of the database.',
  'objection.clock-in-doubt':
    'Nothing is recorded now: the clock of the database says {database}, the clock of this program {machine}. One of them is wrong. Once it is put right, send this again; or the Secretariat confirms the clock of the database.',
  'objection.needs-president':
    'Only the President does this. Put it to the President; if you hold that office, sign in in that capacity.',
  'objection.needs-presiding':
    'Only the President, or the Secretariat on the President’s behalf, directs the meeting. Put it to the President or ask the Secretariat; a delegation does so from the floor.',
  'objection.needs-secretariat':
    'Only the Secretariat does this. Ask the Secretariat; if you belong to it, sign in in that capacity.',
  'objection.not-recorded':
    'The database could not take this in: nothing was recorded. It is sent again by itself, under the same number: it counts once.',
  'objection.request-reused':
    'This request was already used for something else. Open the page again and repeat the act.',
  'objection.stale':
    '{known, select, yes {Meanwhile: {actsName}.} other {This was changed meanwhile.}} Nothing was saved. Look at the page as it is now, then do what is still needed.',
  'objection.unknown':
    'It is not known yet whether this was recorded. That is being checked: it is asked again by itself, under the same number, and counts once.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
