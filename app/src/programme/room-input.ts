import { z } from 'zod';
import { choice, title, whole } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { calledAs } from '../meetings/index.ts';
import { type Lang, type LanguageMap, langs } from '../words/languages.ts';
import { type MeetingRoom, namesOf, roomsByName } from './entries.ts';

/** What is said of a room. */
export const roomInput = {
  name: title,
  seats: whole({ min: 1, max: 20_000 }).nullable().default(null),
  /** languages into and from which it has interpretation */
  interpretation: z.array(choice(langs)).max(langs.length).default([]),
};

type Asked = z.infer<z.ZodObject<typeof roomInput>>;

export function roomSaid({ name, seats, interpretation }: Asked): {
  readonly name: LanguageMap;
  readonly seats: number | null;
  readonly interpretation: readonly Lang[];
} {
  return { name, seats, interpretation: langs.filter((lang) => interpretation.includes(lang)) };
}

/** Plenary meetings name their room by a word: one name means one room, in whatever language. */
export function nameObjection(others: readonly MeetingRoom[], name: LanguageMap): Objection | null {
  const taken = roomsByName(others);
  const twice = namesOf(name).find((one) => taken.has(calledAs(one)));
  return twice === undefined ? null : no('room-name-taken', { name: twice });
}
