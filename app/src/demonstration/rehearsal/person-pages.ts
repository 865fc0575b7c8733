import type { Person } from './client.ts';

/** A page as it was answered, with the address at which it is in the end. */
export interface Shown {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** The form of a page that is sent to this address, with what stands in its hidden fields. */
export function formIn({ text, path }: Shown, action: string): URLSearchParams {
  const form = text.split('<form').find((part) => part.slice(0, part.indexOf('>')).includes(action));
  if (form === undefined) throw new Error(`${path} has no form that is sent to ${action}`);
  const fields = new URLSearchParams();
  for (const [, tag = ''] of form.slice(0, form.indexOf('</form')).matchAll(/<input([^>]*type="hidden"[^>]*)>/g))
    fields.append(attribute(tag, 'name'), attribute(tag, 'value'));
  return fields;
}

/** Sends a form of a page as a browser does, and follows where the answer leads. */
export async function send(person: Person, page: Shown, action: string, more: Record<string, string>): Promise<Shown> {
  const fields = formIn(page, action);
  for (const [name, value] of Object.entries(more)) fields.set(name, value);
  return person.post(action, fields);
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
