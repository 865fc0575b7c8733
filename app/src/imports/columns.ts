import type { z } from 'zod';
import { complaint } from '../door/input.ts';
import type { FieldError } from '../web/form-state.ts';
import type { MessageKey } from '../words/messages.ts';
import { wordFolded, wordsInAllLanguages } from './headings.ts';
import type { KnownStates } from './known-states.ts';

/** One column of a list that is read and written. */
export interface ListColumn {
  /** in the data: stable, English, small letters; taken as a heading too */
  readonly key: string;
  /** its heading, which is taken in each of the six languages */
  readonly label: MessageKey;
  /** other headings that people give it */
  readonly also?: readonly string[];
  /** a list without it cannot be read */
  readonly needed?: boolean;
  /** What a cell says; an empty one of a column that is not needed is never asked. */
  reads(text: string, known: Known): ReadCell;
  /** in the first line of the template */
  readonly example: string;
}

/** What cells are read with. */
export interface Known {
  readonly states: KnownStates;
}

export type ReadCell = { readonly value: unknown } | { readonly wrong: FieldError };

/** A cell is an answer of this kind, as a form would ask for it. */
export function ofKind(kind: z.ZodType): ListColumn['reads'] {
  return (text) => {
    const read = kind.safeParse(text);
    return read.success
      ? { value: read.data }
      : { wrong: read.error.issues[0]?.message ?? complaint('input.not-understood') };
  };
}

/** A State by its code or by what it is called in any of the six languages. */
export const ofState: ListColumn['reads'] = (text, { states }) => {
  const found = states(text);
  return found === null ? { wrong: complaint('imports.no-such-state') } : { value: found };
};

/** One of a few words, in any of the six languages. */
export function ofWords(
  words: Readonly<Record<string, { readonly label: MessageKey; readonly also?: readonly string[] }>>,
  ask: MessageKey,
): ListColumn['reads'] {
  const meant = new Map(
    Object.entries(words).flatMap(([value, { label, also = [] }]) =>
      [value, ...wordsInAllLanguages(label), ...also].map((word) => [wordFolded(word), value] as const),
    ),
  );
  return (text) => {
    const value = meant.get(wordFolded(text));
    return value === undefined ? { wrong: complaint(ask) } : { value };
  };
}
