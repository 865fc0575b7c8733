/**
 * Document symbols of the Assembly: ICC-ASP/4/33/Add.1/Corr.1, ICC-ASP/S-1/Res.1, RC/Res.6, ICC-ASP/13/S/01.
 * Grammar: prefix, then a note verbale (series / number) or [body /] (series . number | number), a reissue mark, and a chain
 * of addenda, corrigenda, revisions and amendments (docs/law.md, section 7.2).
 */
export type SuffixKind = 'Add' | 'Corr' | 'Rev' | 'Amend';

export interface Suffix {
  readonly kind: SuffixKind;
  readonly number: number;
  /** Asterisks: reissued so many times for technical reasons. */
  readonly reissue: number;
}

export interface DocumentSymbol {
  readonly organ: 'ICC-ASP' | 'RC';
  /** null for the Review Conference. */
  readonly session: number | null;
  readonly special: boolean;
  /** The series of notes verbales: to States Parties, observers, invited States. */
  readonly note: string | null;
  /** A subsidiary body whose paper it is: CBF.1, WGPB. */
  readonly body: string | null;
  /** Res, Decl, L, INF ...; null for the running number of the session. */
  readonly series: string | null;
  readonly number: number;
  /** The number as printed when that differs: "01", "4A". */
  readonly written: string | null;
  readonly reissue: number;
  readonly suffixes: readonly Suffix[];
}

const head = String.raw`^(?:ICC-ASP\/(?<session>S-[1-9]\d?|[1-9]\d{0,2})|(?<conference>RC))\/`;
const note = String.raw`(?<note>SP|S\/LDC|S|OS|IS)\/(?<noteNo>\d+)`;
const paper = String.raw`(?:(?<body>CBF\.?[1-9]\d?|WG[A-Z]+)\/)?(?:(?<series>Res|Decl|Dec|Recomm|L|INF|WP|CRP)\.(?<seriesNo>[1-9]\d*[A-Z]?)|(?<no>[1-9]\d*))`;
const tail = String.raw`(?<reissue>\*{0,3})(?<suffixes>(?:\/(?:Add|Corr|Rev|Amend)\.[1-9]\d*\*{0,3})*)$`;
const grammar = new RegExp(`${head}(?:${note}|${paper})${tail}`);

function suffixesOf(text: string): readonly Suffix[] {
  return [...text.matchAll(/\/(Add|Corr|Rev|Amend)\.(\d+)(\*{0,3})/g)].map((m) => ({
    kind: m[1] as SuffixKind,
    number: Number(m[2]),
    reissue: m[3]?.length ?? 0,
  }));
}

/** The parts of a symbol, or null for a text that is not one. */
export function parseSymbol(text: string): DocumentSymbol | null {
  const groups = grammar.exec(text)?.groups;
  if (groups === undefined) return null;
  const session = groups.session ?? null;
  const digits = groups.noteNo ?? groups.seriesNo ?? groups.no ?? '';
  const number = Number.parseInt(digits, 10);
  return {
    organ: session === null ? 'RC' : 'ICC-ASP',
    session: session === null ? null : Number(session.replace('S-', '')),
    special: session?.startsWith('S-') ?? false,
    note: groups.note ?? null,
    body: groups.body ?? null,
    series: groups.series ?? null,
    number,
    written: digits === String(number) ? null : digits,
    reissue: groups.reissue?.length ?? 0,
    suffixes: suffixesOf(groups.suffixes ?? ''),
  };
}

/** The symbol as printed: the inverse of parseSymbol. */
export function printSymbol(symbol: DocumentSymbol): string {
  const session = symbol.session === null ? [] : [symbol.special ? `S-${symbol.session}` : String(symbol.session)];
  const digits = symbol.written ?? String(symbol.number);
  const last = symbol.series === null ? digits : `${symbol.series}.${digits}`;
  const path = symbol.note === null ? [symbol.body, last] : [symbol.note, digits];
  const suffixes = symbol.suffixes.map((s) => `/${s.kind}.${s.number}${'*'.repeat(s.reissue)}`).join('');
  const parts = [symbol.organ, ...session, ...path.filter((p) => p !== null)];
  return parts.join('/') + '*'.repeat(symbol.reissue) + suffixes;
}

/** The base document: the symbol without reissue marks and suffixes. A revision keeps the number of what it revises. */
export function baseSymbol(symbol: DocumentSymbol): DocumentSymbol {
  return { ...symbol, reissue: 0, suffixes: [] };
}

const seriesOrder: readonly string[] = ['', 'Res', 'Decl', 'Dec', 'Recomm', 'L', 'INF', 'WP', 'CRP'];
const noteOrder: readonly string[] = ['', 'S', 'SP', 'OS', 'IS', 'S/LDC'];
const suffixOrder: readonly SuffixKind[] = ['Add', 'Amend', 'Corr', 'Rev'];

/** Everything a comparison looks at, most weighty first; texts and numbers never meet at the same place. */
function sortKey(symbol: DocumentSymbol): readonly (number | string)[] {
  return [
    symbol.organ,
    symbol.special ? 1 : 0,
    symbol.session ?? 0,
    noteOrder.indexOf(symbol.note ?? ''),
    symbol.body ?? '',
    seriesOrder.indexOf(symbol.series ?? ''),
    symbol.number,
    symbol.written ?? '',
  ];
}

function compareAt(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareChains(a: readonly Suffix[], b: readonly Suffix[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    const order =
      suffixOrder.indexOf(left.kind) - suffixOrder.indexOf(right.kind) ||
      left.number - right.number ||
      left.reissue - right.reissue;
    if (order !== 0) return order;
  }
  return 0;
}

/** Order of symbols: session, series, number as a number, then the chain; a document comes before what is added to it. */
export function compareSymbols(a: DocumentSymbol, b: DocumentSymbol): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  for (const [i, value] of left.entries()) {
    const order = compareAt(value, right[i] ?? '');
    if (order !== 0) return order;
  }
  return a.reissue - b.reissue || compareChains(a.suffixes, b.suffixes);
}
