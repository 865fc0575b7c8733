import type { MessageKey } from '../../words/messages.ts';

/**
 * What is wrong with an answer: the key of a message and its values in one text, `input.too-long?max=120`. It becomes a
 * sentence where it is read, on a page in the reader's language, for a program in English.
 */
export function complaint(key: MessageKey, values: Readonly<Record<string, number>> = {}): string {
  const given = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return given.length === 0 ? key : `${key}?${given.join('&')}`;
}

/** Takes a complaint apart. */
export function complained(text: string): { readonly key: string; readonly values: Readonly<Record<string, number>> } {
  const [, key = text, query = ''] = /^([a-z][\w.-]*)\?((?:\w+=-?\d+&?)+)$/.exec(text) ?? [];
  const values = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
  return { key, values: Object.fromEntries(values.map(([name = '', value]) => [name, Number(value)])) };
}
