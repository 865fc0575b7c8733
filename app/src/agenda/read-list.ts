/** An agenda as somebody pasted it: one line for each item, sub-items under it. */
export interface ListedItem {
  /** of the line, from 1 */
  readonly line: number;
  readonly title: string;
  /** the number that stood before it; null where none did */
  readonly number: number | null;
  readonly parts: readonly string[];
}

export interface ListFault {
  readonly line: number;
  readonly text: string;
  readonly what: 'partFirst' | 'tooLong' | 'empty' | 'twice' | 'unlike';
  /** what a form for one item says of such a title */
  readonly complaint?: string;
}

export interface ReadList {
  readonly items: readonly ListedItem[];
  readonly faults: readonly ListFault[];
  /** numbers were given that do not run from one to the next: the list is numbered anew */
  readonly renumbered: boolean;
}

const longest = 500;

/** "1. Title", "1) Title", "Item 1: Title"; figures of any script. */
const numbered =
  /^(?:(?:agenda\s+)?item|point|tema|punto|пункт|البند|项目)?\s*(\p{Nd}{1,3})\s*[.)．。、:：–—-]+\s*(.*)$/iu;
/** "1 Title": a number where it is the next one, and no figure of the title. */
const bare = /^(\p{Nd}{1,3})\s+(.*)$/u;
/** "(a) Title", "a) Title", "a. Title", and dashes or bullets. */
const lettered = /^(?:[(（]\s*\p{L}\s*[)）]\s*|\p{L}\s*[).]\s+|[-–—•*]\s+)(.*)$/u;

/** "3.1 Title": a sub-item by its place under item 3. */
const decimal = /^\p{Nd}{1,3}[.．]\p{Nd}{1,3}[.)．]?\s+(.*)$/u;
/** "4 bis. Title": an item that was put between two; those behind it get other numbers here. */
const between = /^\p{Nd}{1,3}\s?(?:bis|ter|quater|quinquies)\s*[.)．、:：–—-]+\s*(.*)$/iu;

/** Pure. Reads a pasted list line by line; what is wrong stands beside its line, and nothing is left out in silence. */
export function readList(pasted: string): ReadList {
  const items: { line: number; title: string; number: number | null; parts: string[] }[] = [];
  const faults: ListFault[] = [];
  let shifted = false;
  for (const [place, written] of pasted
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const text = plainLine(written);
    if (text === '') continue;
    const line = place + 1;
    const part = lettered.exec(text) ?? decimal.exec(text);
    const inserted = part ? null : between.exec(text);
    const item = part || inserted ? null : (numbered.exec(text) ?? nextBare(text, items.at(-1)?.number ?? 0));
    const title = (part?.[1] ?? inserted?.[1] ?? item?.[2] ?? text).trim();
    shifted ||= inserted !== null;
    const fault = faultIn(title, part !== null, items);
    if (fault) faults.push({ line, text: text.slice(0, 120), what: fault });
    else if (part) items.at(-1)?.parts.push(title);
    else items.push({ line, title, number: item ? figure(item[1] ?? '') : null, parts: [] });
  }
  const numbers = items.flatMap(({ number }) => number ?? []);
  const renumbered = shifted || numbers.some((number, place) => place > 0 && number !== (numbers[place - 1] ?? 0) + 1);
  return { items, faults, renumbered };
}

/** One line with single spaces; a tab behind a number is as good as a full stop. */
function plainLine(written: string): string {
  return written
    .normalize('NFC')
    .replace(/^(\s*\p{Nd}{1,3})\t/u, '$1. ')
    .replaceAll(/[\s\p{Zs}]+/gu, ' ')
    .trim();
}

function nextBare(text: string, before: number): RegExpExecArray | null {
  const found = bare.exec(text);
  return found && figure(found[1] ?? '') === before + 1 ? found : null;
}

function faultIn(
  title: string,
  isPart: boolean,
  items: readonly { readonly title: string }[],
): ListFault['what'] | null {
  if (title === '') return 'empty';
  if (title.length > longest) return 'tooLong';
  if (isPart) return items.length === 0 ? 'partFirst' : null;
  return items.some((one) => same(one.title, title)) ? 'twice' : null;
}

/** Whether two titles are the same to a reader. */
export function same(one: string, other: string): boolean {
  const plain = (title: string) => title.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('en');
  return plain(one) === plain(other);
}

/** Of any script: the digits of each stand in a row of ten, the first of which is a multiple of ten apart from where it begins. */
function figure(digits: string): number {
  const value = [...digits].map((digit) => digitValue(digit));
  return value.reduce((sum, each) => sum * 10 + each, 0);
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** A list as somebody would paste it, which is read back as it was. */
export function writeList(items: readonly Pick<ListedItem, 'title' | 'parts'>[]): string {
  return items
    .flatMap(({ title, parts }, place) => [`${place + 1}. ${title}`, ...parts.map((part) => `(a) ${part}`)])
    .join('\n');
}

/** What a preview showed, in short: the list that is written is the one that was looked at. */
export function seenOf({ items }: Pick<ReadList, 'items'>): string {
  const text = JSON.stringify(items.map(({ title, parts }) => [title, parts]));
  let sum = 5381;
  for (const sign of text) sum = (Math.imul(sum, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return `${items.length}-${sum.toString(36)}`;
}
