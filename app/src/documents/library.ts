import type { DataConfidence, DocumentsFile, SessionsFile } from '../reference/index.ts';
import type { Lang, LanguageMap } from '../words/languages.ts';

export const documentKinds = [
  'resolution',
  'decision',
  'declaration',
  'agenda',
  'budget',
  'report',
  'financialStatements',
  'noteVerbale',
  'officialRecords',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** A document of the Assembly, as far as it is known. `symbol` null: it has one, which was not found. */
export interface LibraryDocument {
  /** Of the session: "22", "S-1", "RC". */
  readonly session: string;
  readonly kind: DocumentKind;
  readonly symbol: string | null;
  /** null where the data only say what it is about, in its note */
  readonly title: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly adoptedByConsensus: boolean | null;
  readonly meeting: string | null;
  readonly languages: readonly Lang[] | null;
  /** The data file that names it; `record`: adopted in a session that is held with Plenary. */
  readonly file: 'documents.json' | 'sessions.json' | 'record';
  /** Of a resolution adopted here: its own page, and its words in every language. */
  readonly own?: {
    readonly proposal: string;
    readonly title: LanguageMap;
    readonly session: LanguageMap | null;
  };
  /** Name of the series of reports it belongs to. */
  readonly series: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
  readonly confidence: DataConfidence;
  /** What the source does not cover: the symbol, the date, that it was adopted by consensus. */
  readonly unverifiedFields: readonly string[];
}

/** A resolution that a session held with Plenary has adopted. The record says so: it is in the library the moment it is adopted. */
export interface AdoptedHere {
  readonly proposal: string;
  readonly symbol: string;
  readonly session: string;
  /** null for a session that its number names */
  readonly sessionTitle: LanguageMap | null;
  readonly title: LanguageMap;
  readonly at: string;
  readonly consensus: boolean;
  readonly meeting: string;
}

export interface Library {
  /** By session, the newest first, and by symbol. */
  readonly documents: readonly LibraryDocument[];
  readonly series: DocumentsFile['series'];
}

/**
 * Every document that the data name: those listed as documents, the resolutions and declarations named with their session,
 * the Official Records, and the members of a series. One symbol is one document, however many files name it.
 */
export function libraryOf(documents: DocumentsFile, sessions: SessionsFile): Library {
  const found: LibraryDocument[] = documents.documents.map((document) => ({
    ...document,
    kind: kindOf(document),
    file: 'documents.json',
    session: String(document.session),
    series: seriesOf(documents, document.symbol),
  }));
  const known = new Set(found.map(({ symbol }) => symbol));
  const add = (document: LibraryDocument): void => {
    if (known.has(document.symbol)) return;
    known.add(document.symbol);
    found.push(document);
  };
  for (const session of [...sessions.sessions, ...sessions.otherMeetings]) {
    const id = String(session.number);
    const file = 'sessions.json';
    for (const { subject, ...rest } of session.resolutions.known)
      add({ ...blank, ...rest, file, session: id, kind: 'resolution', title: null, note: subject });
    if ('declarations' in session.resolutions)
      for (const { subject, ...rest } of session.resolutions.declarations)
        add({ ...blank, ...rest, file, session: id, kind: 'declaration', title: null, note: subject });
    if ('officialRecords' in session && session.officialRecords !== null)
      add({
        ...blank,
        file,
        session: id,
        kind: 'officialRecords',
        symbol: session.officialRecords,
        title: 'Official Records',
        source: session.source,
        confidence: session.confidence,
      });
  }
  for (const series of documents.series) {
    for (const entry of series.entries) {
      const session = /^ICC-ASP\/(\d+|S-\d+)\//.exec(entry.symbol)?.[1];
      if (session === undefined) continue;
      const { source, confidence } = series;
      add({
        ...blank,
        file: 'documents.json',
        session,
        kind: 'report',
        symbol: entry.symbol,
        title: series.name,
        series: series.name,
        note: entry.note,
        source,
        confidence,
      });
    }
  }
  return { documents: found.toSorted(inOrder), series: documents.series };
}

const byTitle: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^(Provisional agenda|Annotated list of items)/, 'agenda'],
  [/^Proposed programme budget/, 'budget'],
  [/^Financial statements/, 'financialStatements'],
  [/^Official Records/, 'officialRecords'],
];

/** The data call every paper that is not adopted a report; its title says what it is. */
function kindOf({ kind, title }: DocumentsFile['documents'][number]): DocumentKind {
  return kind === 'report' ? (byTitle.find(([words]) => words.test(title ?? ''))?.[1] ?? kind) : kind;
}

/** The same with what was adopted here, but for a symbol that the data name already. */
export function withAdopted(library: Library, adopted: readonly AdoptedHere[]): Library {
  const known = new Set(library.documents.map(({ symbol }) => symbol));
  const added = adopted.filter(({ symbol }) => !known.has(symbol)).map(adoptedDocument);
  return { ...library, documents: [...library.documents, ...added].toSorted(inOrder) };
}

function adoptedDocument(adopted: AdoptedHere): LibraryDocument {
  const { proposal, symbol, session, title, sessionTitle, at, consensus, meeting } = adopted;
  return {
    ...blank,
    file: 'record',
    own: { proposal, title, session: sessionTitle },
    session,
    kind: 'resolution',
    symbol,
    title: title.en,
    date: at.slice(0, 10),
    adoptedByConsensus: consensus,
    meeting,
    source: [],
    confidence: 'sourced',
  };
}

/** The last by day first; of one day the last by symbol. */
export function latestOf({ documents }: Library, most: number): readonly LibraryDocument[] {
  return documents
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => (a.date === b.date ? inSymbolOrder(b, a) : (a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .slice(0, most);
}

const blank = {
  date: null,
  adoptedByConsensus: null,
  meeting: null,
  languages: null,
  series: null,
  note: null,
  unverifiedFields: [],
};

function seriesOf(documents: DocumentsFile, symbol: string | null): string | null {
  if (symbol === null) return null;
  return documents.series.find(({ entries }) => entries.some((entry) => entry.symbol === symbol))?.name ?? null;
}

/** Regular sessions by number, the newest first; then the special session and the Review Conference. */
function rank(session: string): number {
  if (/^\d+$/.test(session)) return -Number(session);
  // A demonstration is held now: before the sessions of the archive.
  return session === 'S-1' ? 1 : session === 'RC' ? 2 : -1_000;
}

const bySymbol = new Intl.Collator('en', { numeric: true });

function inOrder(a: LibraryDocument, b: LibraryDocument): number {
  const order = rank(a.session) - rank(b.session) || documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind);
  if (order !== 0) return order;
  if (a.symbol === null || b.symbol === null) return Number(a.symbol === null) - Number(b.symbol === null);
  return bySymbol.compare(a.symbol, b.symbol);
}

/** In the order of their numbers, whatever their kinds: ICC-ASP/22/4 before ICC-ASP/22/10. */
export function inSymbolOrder(a: Pick<LibraryDocument, 'symbol'>, b: Pick<LibraryDocument, 'symbol'>): number {
  return bySymbol.compare(a.symbol ?? '', b.symbol ?? '');
}
