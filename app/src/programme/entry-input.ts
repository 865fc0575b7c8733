import { z } from 'zod';
import { choice, ref, title } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { askedTime, clashObjection, dayObjection, endAsked, instantAsked } from '../meetings/index.ts';
import type { LanguageMap } from '../words/languages.ts';
import { bodies, needsTitle } from './bodies.ts';
import { type EntryLine, slotOf } from './entries.ts';
import type { Programme } from './facts.ts';

/** What is said of an entry: who meets, when, where, on what. Times as those of a meeting; an entry has an end. */
export const entryInput = {
  body: choice(bodies),
  title: title.nullable().default(null),
  ...askedTime,
  room: ref('meeting-room').nullable().default(null),
  items: z.array(ref('agenda-item')).max(60).default([]),
  note: title.nullable().default(null),
};

type Asked = z.infer<z.ZodObject<typeof entryInput>>;

export type Placed = Pick<EntryLine, 'body' | 'title' | 'items' | 'note'>;
export type Hours = Pick<EntryLine, 'startsAt' | 'endsAt' | 'room'>;

const wrong = (objection: Objection) => ({ ok: false, objection }) as const;

/** An entry as it would stand in the programme; else why it cannot. `present`: as it stands now. */
export function placed(
  programme: Pick<Programme, 'session' | 'entries' | 'plenary' | 'allowed' | 'rooms' | 'items'>,
  id: string,
  { body, title, room, items, note, ...time }: Asked,
  present?: EntryLine,
):
  | { readonly ok: true; readonly matter: Placed; readonly place: Hours }
  | { readonly ok: false; readonly objection: Objection } {
  const { session } = programme;
  const start = instantAsked(session, time, present?.startsAt);
  if (!start.ok) return start;
  const end = endAsked(session, time, start.at);
  if (!end.ok) return end;
  if (end.at === null) return wrong(no('end-missing'));
  const outside = dayObjection(session, start.at);
  if (outside) return wrong(outside);
  if (room !== null && !programme.rooms.some((one) => one.id === room)) return wrong(no('no-such-meeting-room'));
  const agenda = new Set(programme.items.values());
  if (items.some((item) => !agenda.has(item))) return wrong(no('no-such-item'));
  if (title === null && needsTitle(body)) return wrong(no('entry-without-title'));
  const place = { startsAt: start.at, endsAt: end.at, room };
  const matter = {
    body,
    title: title as LanguageMap | null,
    items: [...new Set(items)],
    note: note as LanguageMap | null,
  };
  const standing = programme.entries.filter(({ cancelled }) => cancelled === null).map(slotOf);
  const clash = clashObjection(
    session,
    slotOf({ id, body, title: matter.title, ...place }),
    [...programme.plenary, ...standing],
    programme.allowed,
  );
  return clash ? wrong(clash) : { ok: true, matter, place };
}
