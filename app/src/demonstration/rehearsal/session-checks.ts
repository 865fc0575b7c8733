import type { Person } from './client.ts';
import type { Shown } from './person-pages.ts';

/** @throws with both, where what came is not what is written down */
export function must(what: string, is: unknown, wanted: unknown): void {
  if (is !== wanted) throw new Error(`${what}: ${JSON.stringify(is)}, it must be ${JSON.stringify(wanted)}`);
}

export async function shown(person: Person, path: string): Promise<Shown> {
  return { path, ...(await person.page(path)) };
}

type Row = Readonly<Record<string, unknown>>;

/** A table of the site as it stands at its own address. */
export async function table(person: Person, path: string): Promise<readonly Row[]> {
  const { status, text } = await person.page(path);
  if (status !== 200) throw new Error(`${path} was answered with ${status}`);
  return (JSON.parse(text) as { readonly rows: readonly Row[] }).rows;
}

/** What a page counts beside these words. */
export function countIn({ path, text }: Shown, label: string): number {
  const found = new RegExp(`<dt[^>]*>${label}</dt>\\s*<dd[^>]*>([\\d,]+)`).exec(text)?.[1];
  if (found === undefined) throw new Error(`${path} counts nothing as “${label}”`);
  return Number(found.replaceAll(',', ''));
}

/** The ISO day so many days behind another. */
export function dayBehind(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
