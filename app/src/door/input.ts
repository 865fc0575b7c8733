import { z } from 'zod';

/** Shapes that many commands share. The messages are what a person reads beside the field. */

export const id = z.uuid('This link is not complete. Open the page again.');

export const day = z
  .string('Choose a day.')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the day as year-month-day, for instance 2026-12-07.')
  .refine(isDay, 'There is no such day in the calendar.');

/** ISO 3166-1 alpha-3; whether such a State Party exists is for the rules to say. */
export const stateCode = z
  .string('Choose a State.')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'Write the three-letter code of the State, for instance URY.');

export const sessionId = z.string().regex(/^[A-Za-z0-9-]{1,20}$/, 'This is not the name of a session.');

const words = z.string().trim().max(20_000, 'This text is too long.');

/** A human text: a plain string is English; otherwise one text per language, English always there. */
export const languageMap = z
  .union(
    [
      words.min(1).transform((en) => ({ en })),
      z
        .object({
          en: words.min(1, 'Write the English text.'),
          fr: words.optional(),
          es: words.optional(),
          ar: words.optional(),
          zh: words.optional(),
          ru: words.optional(),
          original: z.enum(['en', 'fr', 'es', 'ar', 'zh', 'ru']).optional(),
        })
        .strict(),
    ],
    'Write the English text.',
  )
  .transform((map) => withoutEmpty(map));

export const reason = z
  .string('Give the reason; it stands in the record.')
  .trim()
  .min(3, 'Give the reason; it stands in the record.')
  .max(1000, 'Keep the reason under 1,000 characters.');

function isDay(text: string): boolean {
  const made = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().slice(0, 10) === text;
}

function withoutEmpty(map: Readonly<Record<string, string | undefined>>): { en: string; [language: string]: string } {
  return Object.fromEntries(Object.entries(map).filter(([, text]) => text !== undefined && text !== '')) as {
    en: string;
  };
}
