import type { z } from 'zod';
import { isLang } from '../words/languages.ts';
import type { Fields } from './body.ts';
import { leadsToPage } from './page-address.ts';

/** What is wrong with an answer: the key of a message with its values, or a sentence in the reader's language. */
export type FieldError = string | { readonly said: string };

/** What a form asks for. A command is one. */
export interface Asked<Input> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
}

type KeyOf<Input> = Input extends unknown ? Extract<keyof Input, string> : never;

/** Names of the fields of a form that asks for this: `title`, `title.fr` of a text in six languages, `seats[]` of a list. */
export type FieldOf<Input> = KeyOf<Input> | `${KeyOf<Input>}.${string}` | `${KeyOf<Input>}[]`;

/** What a form shows again after it was refused. `Field`: the names of its fields. */
export interface FormState<out Field extends string = string> {
  /** never there: it carries the type of the names */
  readonly field?: Field;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, FieldError>>;
  /** Tells the fields of this form from those of others on the page; part of their ids. */
  readonly scope?: string;
  /** What the form asks for: each field is the control of its kind. */
  readonly asks?: z.ZodType;
  /** It was refused because somebody else changed meanwhile what it is about: each field says what stands there now. */
  readonly late?: boolean;
}

/** A form that has not been sent yet. */
export const fresh: FormState = { values: {}, errors: {} };

/** Fields the form itself carries; they are not answers. */
export const carried: ReadonlySet<string> = new Set(['requestId', 'then', 'from', 'basedOn', 'act']);

/** Values a browser sends that must not come back in a page. */
const secret = /password|code|secret/i;

/** Takes a refused form apart: what was answered, and what is wrong with which answer. Secrets are not kept. */
export function refusedForm(form: Fields, errors: Readonly<Record<string, string>>): FormState {
  const answers = [...form].filter(([name]) => !carried.has(name));
  const names = answers.map(([name]) => name);
  const atFields = new Map<string, string>();
  for (const [name, error] of Object.entries(errors)) {
    // Of what is wrong with one field the first is said.
    for (const field of fieldsAmong(form, name, names)) if (!atFields.has(field)) atFields.set(field, error);
  }
  return {
    values: Object.fromEntries(answers.filter(([name]) => !secret.test(name))),
    errors: Object.fromEntries(atFields),
  };
}

/**
 * The fields in which an answer was given: `left.0`, the first of a list, in the field `left[]`; `title` as a whole, which one
 * language makes complete, in `title.en`; any other whole in each of its fields that was left empty.
 */
function fieldsAmong(form: Fields, name: string, names: readonly string[]): readonly string[] {
  for (let whole = name; whole !== ''; whole = whole.slice(0, Math.max(0, whole.lastIndexOf('.')))) {
    const field = names.find((one) => one === whole || one === `${whole}[]`);
    if (field !== undefined) return [field];
  }
  const parts = names.filter((one) => one.startsWith(`${name}.`));
  const inLanguages = parts.some((part) => isLang(part.slice(name.length + 1)));
  const empty = inLanguages ? [] : parts.filter((part) => form.get(part)?.every((answer) => answer.trim() === ''));
  return empty.length > 0 ? empty : [parts[0] ?? name];
}

export function answersOf(state: FormState, name: string): readonly string[] | undefined {
  return state.values[name];
}

export function answerOf(state: FormState, name: string): string | undefined {
  return state.values[name]?.[0];
}

/**
 * What stands in a field by now, where somebody else saved it while this person wrote something else; null where there is nothing to
 * tell. `initial`: what the page offers in it, undefined where it offers nothing.
 */
export function savedMeanwhile(
  state: FormState,
  name: string,
  initial: readonly string[] | undefined,
): readonly string[] | null {
  const written = answersOf(state, name);
  if (state.late !== true || written === undefined || initial === undefined) return null;
  const plain = (texts: readonly string[]) =>
    JSON.stringify(texts.map((text) => text.replaceAll('\r\n', '\n').trim()).filter((text) => text !== ''));
  return plain(written) === plain(initial) ? null : initial.filter((text) => text.trim() !== '');
}

/** Id of a field's control; the error summary links to it. */
export function fieldId(name: string, scope?: string): string {
  return `f-${scope === undefined ? '' : `${scope}-`}${name}`.replaceAll(/[^\w-]/g, '-');
}

/** Where to go after an act, or whose page to show again: a page of this site and nothing else. */
export function safeThen(then: unknown, otherwise: string): string {
  return typeof then === 'string' && leadsToPage(then) ? then : otherwise;
}
