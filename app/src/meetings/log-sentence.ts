import { isIsoDay } from '@plenary/rules';
import type { Filled } from '../door/slot.ts';
import type { LanguageCtx, Values } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';
import { type MeetingSeen, nameOf } from './reads.ts';
import { meetingLog } from './sections.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a sentence names beside the act's own facts: States, items of the agenda, and times in the session's city. */
export interface LogWords extends Pick<MeetingSeen, 'names'> {
  readonly agenda: readonly Pick<MeetingSeen['agenda'][number], 'id' | 'title'>[];
  readonly session: Pick<MeetingSeen['session'], 'city'>;
}

/** What a sentence says that its act does not say under the same name. */
export type SentenceValues = (ctx: LanguageCtx, words: LogWords, data: Data) => Values;

/** Those of all rooms. */
export function sentenceValues(filled: Filled): SentenceValues {
  const parts = filled(meetingLog).flatMap(({ values }) => values ?? []);
  return (ctx, words, data) => Object.assign({}, ...parts.map((values) => values(ctx, words, data)));
}

/** An act, in whose capacity it was done, and what its sentence says. */
interface SaidInLog {
  readonly act: string;
  readonly capacity: string | null;
  readonly data: Data;
  readonly values: SentenceValues;
}

/**
 * One act of the meeting as a sentence in the reader's language: message `meetings.log.<act>`. A text or a number that the act
 * says stands under its own name, a State and an item by their names, and the rooms say what their own acts need besides. Where that
 * is not enough the act is named, and no more.
 */
export function sentenceOf(ctx: LanguageCtx, words: LogWords, { act, capacity, data, values }: SaidInLog): string {
  const key = `meetings.log.${act}`;
  const plain = `record.act.${act}`;
  const inFull = ctx.has(key)
    ? told(ctx, key, {
        ...said(ctx, data),
        ...titled(data),
        acting: capacity?.split(':', 1)[0] ?? '',
        state: stateIn(ctx, words, data, 'state'),
        item: words.agenda.find(({ id }) => id === data.item)?.title ?? { en: '' },
        ...values(ctx, words, data),
      })
    : null;
  return inFull ?? (ctx.has(plain) ? ctx.t(plain) : act);
}

/** Null where the data do not say what the sentence needs: nothing is made up for them. */
function told(ctx: LanguageCtx, key: MessageKey, values: Values): string | null {
  try {
    return ctx.t(key, values);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'MISSING_VALUE') return null;
    throw error;
  }
}

/** A State that the data name, by its name; nothing where they name none. */
export function stateIn(ctx: LanguageCtx, words: Pick<LogWords, 'names'>, data: Data, field: string): string {
  const state = data[field];
  return typeof state === 'string' ? nameOf(words, ctx.text, state) : '';
}

/** States that a list of the data names, by their names, in the order of the reader's language. */
export function statesIn(
  ctx: LanguageCtx,
  words: Pick<LogWords, 'names'>,
  data: Data,
  field: string,
): readonly string[] {
  const list = data[field];
  if (!Array.isArray(list)) return [];
  return list.map((state) => nameOf(words, ctx.text, String(state))).toSorted(ctx.compare);
}

/** How many a list of the data names. */
export function countIn(data: Data, field: string): number {
  const list = data[field];
  return Array.isArray(list) ? list.length : 0;
}

/** What the act calls a thing, in the languages it has. */
function titled({ title }: Data): Values {
  return typeof title === 'object' && title !== null && Object.values(title).every((text) => typeof text === 'string')
    ? { title: title as LanguageMap }
    : {};
}

/** Texts and numbers, under their own names; a day as the reader's language writes it. */
function said(ctx: LanguageCtx, data: Data): Values {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]];
      return typeof value === 'string' ? [[name, isIsoDay(value) ? ctx.date(value) : value]] : [];
    }),
  );
}
