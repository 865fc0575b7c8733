import type { DataConfidence, DocumentsFile, SessionsFile } from '../reference/index.ts';

export type DocumentKind = 'resolution' | 'decision' | 'declaration' | 'report' | 'noteVerbale' | 'officialRecords';

export const documentKinds: readonly DocumentKind[] = [
  'resolution',
  'decision',
  'declaration',
  'report',
  'noteVerbale',
  'officialRecords',
];

/** A document of the Assembly, as far as it is known. `symbol` null: it has one, which was not found. */
export interface LibraryDocument {
  /** Of the session: "22", "S-1", "RC". */
  readonly session: string;
  readonly kind: DocumentKind;
  readonly symbol: string | null;
  readonly title: string;
  /** ISO day. */
  readonly date: string | null;
  readonly adoptedByConsensus: boolean | null;
  readonly meeting: string | null;
  readonly languages: readonly string[] | null;
  /** The data file that names it. */
  readonly file: 'documents.json' | 'sessions.json';
  /** Name of the series of reports it belongs to. */
  readonly series: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
  readonly confidence: DataConfidence;
  /** What the source does not cover: the symbol, the date, that it was adopted by consensus. */
  readonly unverifiedFields: readonly string[];
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
      add({ ...blank, ...rest, file, session: id, kind: 'resolution', title: subject });
    if ('declarations' in session.resolutions)
      for (const { subject, ...rest } of session.resolutions.declarations)
        add({ ...blank, ...rest, file, session: id, kind: 'declaration', title: subject });
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
  return /^\d+$/.test(session) ? -Number(session) : session === 'S-1' ? 1 : 2;
}

function inOrder(a: LibraryDocument, b: LibraryDocument): number {
  const order = rank(a.session) - rank(b.session) || documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind);
  if (order !== 0) return order;
  if (a.symbol === null || b.symbol === null) return Number(a.symbol === null) - Number(b.symbol === null);
  return a.symbol.localeCompare(b.symbol, 'en', { numeric: true });
}
