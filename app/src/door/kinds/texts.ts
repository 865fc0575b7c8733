import { z } from 'zod';
import { langs } from '../../words/languages.ts';
import type { MessageKey } from '../../words/messages.ts';
import { choice } from './choices.ts';
import { complaint } from './complaint.ts';
import { kind, type Told } from './kind.ts';
import { faultOf, inLines, inOneLine, lengthOf, showsNothing } from './well-formed.ts';

export interface Length {
  /** characters; 1 unless told; 0 lets an empty text pass */
  readonly min?: number;
  readonly max: number;
  /** what to say when nothing, or too little, was written */
  readonly ask?: MessageKey;
}

/** One line of text: a title, a room, a reference. */
export function line(length: Length): z.ZodType<string, string> {
  return kind('line', shaped(length, 'line', inOneLine), asked(length, 'line'));
}

/** Several lines of text. Ends of lines are line feeds. */
export function text(length: Length): z.ZodType<string, string> {
  return kind('text', shaped(length, 'lines', inLines), asked(length, 'lines'));
}

/** The name of a person: a line with letters, in which one space is as good as three. */
export function personName(ask: MessageKey = 'input.name'): z.ZodType<string, string> {
  const length = { min: 2, max: 120, ask };
  const name = shaped(length, 'line', (written) => inOneLine(written).replaceAll(/\p{Zs}+/gu, ' '), hasNoLetter);
  const { control, sent } = asked(length, 'line');
  return kind('line', name, { control, sent: { ...sent, pattern: `^.*${letter}.*$` } });
}

/** A line that may be left out: null then, and when it is empty. */
export function optionalLine(max: number) {
  return line({ min: 0, max })
    .transform((written) => written || null)
    .nullable()
    .default(null);
}

/** An answer of any kind that may be left out: null then. */
export function optional<Value, Sent>(answer: z.ZodType<Value, Sent>) {
  return answer.nullable().default(null);
}

/** Why; it stands in the record. */
export const reason = text({ min: 3, max: 1000, ask: 'input.reason' });

/** A title in up to six languages; a plain string is English. */
export const title = languageMap(line, 500);

/** The same for a text of several lines. */
export const body = languageMap(text, 20_000);

/** One text in up to six languages. A page asks for it language by language: its control is that of each of its texts. */
function languageMap(form: typeof line, max: number) {
  const english = form({ max, ask: 'input.english' });
  const other = form({ min: 0, max }).optional();
  const map = z
    .union(
      [
        english.transform((en) => ({ en })),
        z.strictObject({
          en: english,
          fr: other,
          es: other,
          ar: other,
          zh: other,
          ru: other,
          original: choice(langs).optional(),
        }),
      ],
      complaint('input.english'),
    )
    .transform((given) => withoutEmpty(given));
  return kind('languages', map);
}

/** Stretches, raised letters and marks of ordinals are no letters of a name. */
const letter = '(?![ªº])[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}]';
const someLetter = new RegExp(letter, 'u');

function hasNoLetter(name: string): boolean {
  return !someLetter.test(name);
}

function asked({ min = 1, max }: Length, form: 'line' | 'lines'): Required<Told> {
  const something = form === 'line' ? '^.*\\S.*$' : '\\S';
  const anything = form === 'line' ? { pattern: '^.*$' } : {};
  return {
    control: form === 'line' ? { maxLength: max } : { lines: true, maxLength: max },
    sent: { type: 'string', minLength: min, maxLength: max, ...(min > 0 ? { pattern: something } : anything) },
  };
}

function shaped(
  { min = 1, max, ask = 'input.write' }: Length,
  form: 'line' | 'lines',
  put: (text: string) => string,
  saysNothing: (text: string) => boolean = showsNothing,
) {
  return z
    .string(complaint(ask))
    .overwrite(put)
    .superRefine((written, context) => {
      const wrong = wrongWith(written);
      if (wrong !== null) context.addIssue({ code: 'custom', message: wrong });
    });

  function wrongWith(written: string): string | null {
    const length = lengthOf(written);
    if (length > max) return complaint('input.too-long', { max });
    const fault = faultOf(written, form);
    if (fault !== null) return complaint(fault);
    return length < min || (length > 0 && saysNothing(written)) ? complaint(ask) : null;
  }
}

function withoutEmpty(map: Readonly<Record<string, string | undefined>>): { en: string; [language: string]: string } {
  return Object.fromEntries(Object.entries(map).filter(([, text]) => text !== undefined && text !== '')) as {
    en: string;
  };
}
