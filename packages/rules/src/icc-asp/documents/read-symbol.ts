import { type Facts, type Finding, finding, type Line, line } from '../../finding.ts';
import { practice } from '../cite.ts';
import { type DocumentSymbol, parseSymbol, type SuffixKind } from './symbol.ts';

const seriesNames: Readonly<Record<string, string>> = {
  Res: 'resolution',
  Decl: 'declaration',
  Dec: 'decision',
  Recomm: 'recommendation',
  L: 'limited document',
  INF: 'information paper',
  WP: 'working paper',
  CRP: 'conference room paper',
};
const suffixNames: Readonly<Record<SuffixKind, string>> = {
  Add: 'addendum',
  Corr: 'corrigendum',
  Rev: 'revision',
  Amend: 'amendment',
};

function words(symbol: DocumentSymbol): string {
  const organ =
    symbol.session === null
      ? 'Review Conference'
      : `${symbol.special ? 'special session' : 'session'} ${symbol.session}`;
  const what = symbol.note === null ? (seriesNames[symbol.series ?? ''] ?? 'document') : `note verbale ${symbol.note}`;
  const chain = symbol.suffixes.map((s) => `, ${suffixNames[s.kind]} ${s.number}`).join('');
  return `${organ}, ${what} ${symbol.written ?? symbol.number}${chain}`;
}

/** The same as facts, for a sentence in another language. A number of nought: the symbol has no such part. */
function factsOf(text: string, symbol: DocumentSymbol | null): Facts {
  const suffix = (kind: SuffixKind) => symbol?.suffixes.find((s) => s.kind === kind)?.number ?? 0;
  const where = symbol?.session === null ? 'conference' : symbol?.special === true ? 'special' : 'regular';
  return {
    text,
    where: symbol === null ? 'none' : where,
    session: symbol?.session ?? 0,
    series: symbol?.note == null ? (symbol?.series ?? 'none') : 'note',
    note: symbol?.note ?? '',
    number: symbol?.written ?? String(symbol?.number ?? ''),
    add: suffix('Add'),
    corr: suffix('Corr'),
    rev: suffix('Rev'),
    amend: suffix('Amend'),
  };
}

/** The parts of a document symbol with their reading; null for a text that is not one. */
export function readSymbol(text: string): Finding<DocumentSymbol | null> {
  const symbol = parseSymbol(text);
  const said = symbol === null ? `${text} is not a document symbol of the Assembly` : `${text}: ${words(symbol)}`;
  const lines: Line[] = [
    line('symbol.read', said, factsOf(text, symbol), practice('document symbols', 'D4R'), 'sourced'),
  ];
  return finding('documents.symbol', symbol, lines);
}
