import { z } from 'zod';
import { complaint } from './complaint.ts';
import { kind } from './kind.ts';

/** The Statute knows no day before; a day after is a slip of the hand. */
const years = { first: 1900, last: 2200 };
const inYears = '(?:19\\d\\d|2[01]\\d\\d|2200)';
const dayOf = `${inYears}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`;
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const [first, last] = [`${years.first}-01-01`, `${years.last}-12-31`];

/** A day of the calendar, `2026-12-07`. */
export const day = kind(
  'day',
  z
    .string({ error: ({ input }) => complaint(input === undefined ? 'input.day-missing' : 'input.day') })
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: complaint('input.day'), abort: true })
    .refine(isDay, { error: complaint('input.no-such-day'), abort: true })
    .refine(inReach, complaint('input.year', years)),
  {
    // The bounds keep a browser from a year of six figures.
    control: { type: 'date', min: first, max: last },
    sent: { type: 'string', format: 'date', pattern: `^${dayOf}$` },
  },
);

/** What a clock shows in the city of a session, `2026-12-07T15:00`. Whether it ever shows it is for the session to say. */
export const localTime = kind(
  'local-time',
  z
    .string(complaint('input.local-time'))
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: complaint('input.local-time'), abort: true })
    .refine((time) => isDay(time.slice(0, 10)) && isMinute(time.slice(11)), {
      error: complaint('input.no-such-time'),
      abort: true,
    })
    .refine(inReach, complaint('input.year', years)),
  {
    control: { type: 'datetime-local', min: `${first}T00:00`, max: `${last}T23:59` },
    sent: {
      type: 'string',
      pattern: `^${dayOf}T${clock}$`,
      description: 'what a clock shows in the city of the session',
    },
  },
);

/** An instant of UTC, `2026-12-07T14:00:00Z`; kept with its thousandths. */
export const instant = kind(
  'instant',
  z
    .string(complaint('input.instant'))
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z$/, {
      error: complaint('input.instant'),
      abort: true,
    })
    .refine((at) => isDay(at.slice(0, 10)) && isMinute(at.slice(11, 16)) && !Number.isNaN(Date.parse(at)), {
      error: complaint('input.no-such-time'),
      abort: true,
    })
    .refine(inReach, { error: complaint('input.year', years), abort: true })
    .overwrite((at) => (Number.isNaN(Date.parse(at)) ? at : new Date(at).toISOString())),
  {
    sent: {
      type: 'string',
      format: 'date-time',
      pattern: `^${dayOf}T${clock}(?::[0-5]\\d(?:\\.\\d{1,9})?)?Z$`,
      description: 'an instant of UTC',
    },
  },
);

export function isDay(text: string): boolean {
  const made = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().slice(0, 10) === text;
}

/** 24:00 is a time for some clocks; here the day begins at 00:00. */
function isMinute(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function inReach(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= years.first && year <= years.last;
}
