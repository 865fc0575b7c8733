import { format, hasMessage } from '../words/messages.ts';
import { complained } from './kinds/complaint.ts';

/** The sentences in English, for a program or a terminal. */
export function inEnglish(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, englishOf(text)]));
}

function englishOf(text: string): string {
  const { key, values } = complained(text);
  if (!hasMessage(key)) throw new Error(`no message ${key}`);
  return format('en', key, values).text;
}

/** What an act is called; its name where it has no words. */
export function actInEnglish(act: string): string {
  const key = `record.act.${act}`;
  return hasMessage(key) ? format('en', key, {}).text : act;
}
