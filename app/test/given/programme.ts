import type { EntryLine, MeetingRoom } from '../../src/programme/entries.ts';
import type { Programme } from '../../src/programme/facts.ts';
import { planned } from './meeting.ts';
import { uid } from './who.ts';

/** The programme of a demonstration session in The Hague: a plenary meeting from ten to one, and the Bureau after it. */
export const rooms: readonly MeetingRoom[] = [
  { id: uid(21), name: { en: 'World Forum', fr: 'Forum mondial' }, seats: 1800, interpretation: ['en', 'fr'] },
  { id: uid(22), name: { en: 'Room 4' }, seats: 120, interpretation: [] },
];
export const [hall, small] = [uid(21), uid(22)];
export const item = uid(2);

export function entry(part: Partial<EntryLine> = {}): EntryLine {
  return {
    id: uid(30),
    body: 'bureau',
    title: null,
    room: small,
    startsAt: '2026-12-07T12:15:00.000Z',
    endsAt: '2026-12-07T13:30:00.000Z',
    items: [],
    note: null,
    cancelled: null,
    ...part,
  };
}

export function programme(part: Partial<Programme> = {}): Programme {
  return {
    session: planned.session,
    entries: [entry()],
    plenary: [
      {
        id: uid(1),
        body: 'plenary',
        meets: 'plenary',
        room: hall,
        from: '2026-12-07T09:00:00.000Z',
        until: '2026-12-07T12:00:00.000Z',
      },
    ],
    allowed: new Set(),
    rooms,
    items: new Map([[1, item]]),
    ...part,
  };
}
