import { createHash } from 'node:crypto';
import { type Printed, print, qrSvg } from '../print/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { type JournalInWords, journalInWords } from './in-words.ts';
import type { Journal } from './read-journal.ts';

/** Sheets that a Journal has at most (U16). */
const mostPages = 2;

/** Points of its letters: the largest with which it fits is taken; the smallest is still read on paper. */
const sizes = [10, 9, 8, 7.2, 6.5] as const;

/** Printed ones that are kept: those of some days in six languages. */
const kept = 24;

const printed = new Map<string, Promise<Printed>>();

/** What is printed: it follows from the Journal and the language alone. `address`: of the page, for whoever scans it. */
export function printable(ctx: LanguageCtx, journal: Journal, address: string) {
  const said: JournalInWords = journalInWords(ctx, journal);
  return {
    ...said,
    lang: ctx.lang,
    name: ctx.t('journal.title'),
    assembly: ctx.t('web.assembly'),
    mark: journal.of.demonstration ? ctx.t('sessions.demonstration') : null,
    qr: { svg: qrSvg(address), says: ctx.t('journal.scan'), address },
  };
}

/** A tagged PDF of two sheets of A4 at most. The same Journal is printed once. */
export function printJournal(data: ReturnType<typeof printable>): {
  readonly version: string;
  readonly made: Promise<Printed>;
} {
  const version = createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);
  const found = printed.get(version);
  const made = found ?? fitted(data);
  printed.delete(version);
  printed.set(version, made);
  for (const old of [...printed.keys()].slice(0, -kept)) printed.delete(old);
  // What could not be made is tried again when it is asked for again.
  made.catch(() => printed.delete(version));
  return { version, made };
}

async function fitted(data: object): Promise<Printed> {
  let made: Printed | null = null;
  for (const size of sizes) {
    made = await print('journal', { ...data, size });
    if (made.pages <= mostPages) break;
  }
  return made as Printed;
}
