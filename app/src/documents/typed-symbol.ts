import { baseSymbol, type DocumentSymbol, parseSymbol, printSymbol } from '@plenary/rules';

const series: Readonly<Record<string, string>> = {
  res: 'Res',
  resolution: 'Res',
  resolucion: 'Res',
  dec: 'Dec',
  decision: 'Dec',
  decl: 'Decl',
  declaration: 'Decl',
  declaracion: 'Decl',
  inf: 'INF',
  l: 'L',
  wp: 'WP',
  crp: 'CRP',
  recomm: 'Recomm',
};
const suffixes: Readonly<Record<string, string>> = { add: 'Add', corr: 'Corr', rev: 'Rev', amend: 'Amend' };
const notes = ['SP', 'OS', 'IS', 'S'];

/**
 * The symbol that a reader means: "icc asp 22 res 3", "ASP/22/35", "22/35 add 1", "rc res 6", "ICC-ASP/21/S/37".
 * null for a text that is not a symbol, however it is read.
 */
export function typedSymbol(text: string): DocumentSymbol | null {
  const exact = parseSymbol(text.trim());
  if (exact !== null) return exact;
  const words = wordsOf(text);
  const [first = '', second = ''] = words;
  if (first === 'rc') return parseSymbol(`RC/${paper(words.slice(1))}`);
  const rest = first === 'icc' && second === 'asp' ? words.slice(2) : first === 'asp' ? words.slice(1) : words;
  const [session = '', ...after] = rest;
  if (!/^(s-)?\d+$/.test(session) || after.length === 0) return null;
  return parseSymbol(`ICC-ASP/${session.toUpperCase()}/${paper(after)}`);
}

/** Languages and marks at the end of the Court's file names: ICC-ASP-22-Res1-ENG.pdf, ICC-ASP-22-35-AV-FRA.docx. */
const fileMarks = /(?:[-_. ](?:eng?|fra?|fre|spa?|esp|ara?|arb|chi|zho?|rus?|av|advance|version))+$/;

/** Figures, words and the number of a special session, in small letters without accents; what a file name adds is left out. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^.*\/(?=icc-?asp)/, '')
    .replace(/\.(pdf|docx?|html?)$/, '')
    .replace(fileMarks, '')
    .replace(/icc[-_ ]?asp/, 'icc asp ');
  return plain.match(/\bs-\d+|[a-z]+|\d+/g) ?? [];
}

/** What stands after the session: a series with its number, a note verbale, or a number; then addenda and the like. */
function paper(given: readonly string[]): string {
  // `S-37` after a session is a note verbale; a special session stands before.
  const words = given.flatMap((word) => (/^s-\d+$/.test(word) ? word.split('-') : [word]));
  const [first = '', second = ''] = words;
  const note = notes.find((name) => name.toLowerCase() === first);
  if (note === 'S' && second === 'ldc') return `S/LDC/${words[2] ?? ''}${chain(words.slice(3))}`;
  if (note !== undefined) return `${note}/${second}${chain(words.slice(2))}`;
  const named = series[first];
  if (named !== undefined) return `${named}.${second}${chain(words.slice(2))}`;
  return `${first}${chain(words.slice(1))}`;
}

function chain(words: readonly string[]): string {
  const [kind, number, ...rest] = words;
  if (kind === undefined) return '';
  return `/${suffixes[kind] ?? kind}.${number ?? ''}${chain(rest)}`;
}

/** How a printed symbol fits the one meant: 0 it is that one ("01" and "1" are the same number), 1 it has the same base; null: neither. */
export function fitOfSymbol(printed: string, meant: DocumentSymbol): 0 | 1 | null {
  const symbol = parseSymbol(printed);
  if (symbol === null) return null;
  if (sameFigures(symbol) === sameFigures(meant)) return 0;
  return printSymbol(baseSymbol(symbol)) === printSymbol(baseSymbol(meant)) ? 1 : null;
}

function sameFigures(symbol: DocumentSymbol): string {
  return printSymbol({ ...symbol, written: null });
}
