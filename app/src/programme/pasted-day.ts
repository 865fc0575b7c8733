import { calledAs } from '../meetings/index.ts';
import type { Body } from './bodies.ts';

/** What a pasted line may name: by whatever it is called in a language, or by its code. */
export interface Known {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly rooms: ReadonlyMap<string, string>;
  /** agenda items by number */
  readonly items: ReadonlyMap<number, string>;
}

/** A line of a pasted list, as it was understood; times are those of a clock in the city. */
export interface PastedEntry {
  readonly body: Body;
  readonly title: string | null;
  readonly startsAtLocal: string;
  readonly endsAtLocal: string;
  readonly room: string | null;
  readonly items: readonly string[];
}

/** What stands between the parts of a line, whatever the language, where no tab does. */
export const betweenParts = ';';
const semicolons = /[;؛；]/;

/** Which part of a line was not understood. */
export type Fault = 'parts' | 'day' | 'hours' | 'room' | 'body' | 'items';

export type PastedLine =
  | { readonly line: number; readonly text: string; readonly entry: PastedEntry }
  | { readonly line: number; readonly text: string; readonly fault: Fault };

/**
 * A list as it is copied from a document or a sheet: day, hours, room, body, items in each line, between tabs or semicolons. The day may
 * be left out where `day` says it; the body may have its subject behind a colon; the room and the items may be empty.
 */
export function readPastedDay(text: string, day: string, known: Known): readonly PastedLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, n) => ({ line: n + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== '')
    .map(({ line, text: written }) => ({ line, text: written, ...understood(written, day, known) }));
}

function understood(
  written: string,
  day: string,
  known: Known,
): { readonly entry: PastedEntry } | { readonly fault: Fault } {
  const parts = written.split(written.includes('\t') ? '\t' : semicolons).map((part) => part.trim());
  const all = isHours(parts[0] ?? '') ? [day, ...parts] : parts;
  const [on = '', hours = '', room = '', body = '', items = ''] = all;
  if (all.length < 4 || all.length > 5) return { fault: 'parts' };
  if (!isDay(on === '' ? day : on)) return { fault: 'day' };
  const [, from, until] = hoursIn(hours) ?? [];
  if (from === undefined || until === undefined) return { fault: 'hours' };
  const found = room === '' ? null : known.rooms.get(calledAs(room));
  if (found === undefined) return { fault: 'room' };
  const [name = '', subject] = split(body);
  const who = known.bodies.get(calledAs(name)) ?? known.bodies.get(calledAs(body));
  if (who === undefined) return { fault: 'body' };
  const numbers = items === '' ? [] : items.split(/[,\s]+/).map((number) => known.items.get(Number(number)));
  if (numbers.some((item) => item === undefined)) return { fault: 'items' };
  const start = on === '' ? day : on;
  const [startsAt, endsAt] = [clock(from), clock(until)];
  return {
    entry: {
      body: who,
      title: known.bodies.has(calledAs(body)) ? null : (subject ?? null),
      startsAtLocal: `${start}T${startsAt}`,
      // Hours that end before they begin go on after midnight.
      endsAtLocal: `${endsAt > startsAt ? start : dayAfter(start)}T${endsAt}`,
      room: found,
      items: numbers.filter((item) => item !== undefined),
    },
  };
}

function hoursIn(part: string): RegExpExecArray | null {
  return /^(\d{1,2}[:.]\d{2})\s*(?:-|–|—|to|à|a|-|до|至|إلى)\s*(\d{1,2}[:.]\d{2})$/i.exec(part);
}

function isHours(part: string): boolean {
  return hoursIn(part) !== null;
}

function clock(time: string): string {
  return time.replace('.', ':').padStart(5, '0');
}

function split(body: string): readonly string[] {
  const at = body.search(/[:：]/);
  return at < 0 ? [body] : [body.slice(0, at).trim(), body.slice(at + 1).trim()];
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
