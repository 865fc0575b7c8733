import { z } from 'zod';

/** Shapes that the files of data/ share. Keys are camelCase, days ISO 8601, States ISO 3166-1 alpha-3; null means not known. */

export const text = z.string().min(1);
export const count = z.int().min(0);
export const iso2 = z.string().regex(/^[A-Z]{2}$/, 'not a two-letter code of a State');
export const iso3 = z.string().regex(/^[A-Z]{3}$/, 'not a three-letter code of a State');
export const day = z.iso.date('not a day (YYYY-MM-DD)');
/** A day, or only its month or its year where no more is known. */
export const partialDay = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not a day, a month or a year');
export const region = z.enum(['african', 'asiaPacific', 'easternEuropean', 'grulac', 'weog']);
export const symbol = z
  .string()
  .regex(
    /^(ICC-ASP\/(\d+|S-\d+)\/(Res\.\d+|\d+(\/Add\.\d+)?|(SP|OS|IS|S|S\/LDC)\/\d+)|RC\/(Res|Decl)\.\d+)$/,
    'not a symbol of a document',
  );

export const names = z.strictObject({ en: text, fr: text, es: text, ar: text, zh: text, ru: text });
export const byGroup = z.strictObject({
  african: count,
  asiaPacific: count,
  easternEuropean: count,
  grulac: count,
  weog: count,
});
export const member = z.strictObject({ name: text, state: iso3 });
export const period = z.strictObject({ first: day, last: day });
export const range = z.strictObject({ first: count, last: count });
export const fieldNames = z.array(text);

/** `sourced`: stated in the source · `derived`: follows from sourced statements · `unverified`: believed right, not checked. */
export const confidence = z.enum(['sourced', 'derived', 'unverified']);
export type DataConfidence = z.infer<typeof confidence>;

/** Where a statement comes from and how sure it is. `source`: citations, or keys of the file's bibliography. */
export interface Provenance {
  readonly source: readonly string[];
  readonly confidence: DataConfidence;
}

const provenance = { source: z.array(z.string().min(3)), confidence };

/** A record with its source and confidence. What calls itself sourced or derived must name a source. */
export function known<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject({ ...shape, ...provenance })
    .refine(
      (value) => isGrounded(value as unknown as Provenance),
      'says that it is sourced or derived and names no source',
    );
}

export function isGrounded({ source, confidence }: Provenance): boolean {
  return confidence === 'unverified' || source.length > 0;
}

/** What the file says of itself. Only what the program reads is named; more may stand there. */
export const meta = z.looseObject({
  title: text,
  dataUntil: text.optional(),
  bibliography: z.record(z.string(), text).optional(),
});
