export const english = {
  'secretary.notes': 'From the Secretary',
  'secretary.notes.whom': 'Console only',
  'secretary.notes.read': 'Read',
  'secretary.notes.absent': 'Not in the hall: {state}, number {place, number} on the list',
  'secretary.beside': 'Screen beside the President',
  'secretary.beside.lede': 'What you write here stands on the President’s console, and on no screen of the hall.',
  'secretary.write': 'Notes to the President',
  'secretary.write.text': 'Note',
  'secretary.write.hint': 'One line. Do not name private persons: the record keeps it for the Secretariat.',
  'secretary.write.button': 'Send to the console',
  'secretary.over': 'The meeting is over. Nobody reads notes any more.',
  'secretary.next': 'Called next',
  'secretary.next.nobody': 'Nobody waits for the floor.',
  'secretary.next.absent': 'Not in the hall',
  'objection.notes-full':
    'The console shows {most, plural, one {# note} other {# notes}} already. Take one away first.',
  'objection.absence-noted': 'The President knows already that this speaker is not in the hall.',
  'objection.no-such-note': 'This note has been taken away already.',
  'record.act.podium-note.written': 'Note to the President written',
  'record.act.podium-note.speaker-absent': 'Speaker noted as not in the hall',
  'record.act.podium-note.taken-away': 'Note to the President taken away',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
