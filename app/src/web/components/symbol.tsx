import type { ReactNode } from 'react';

/** The symbol of a document, ICC-ASP/22/Res.1: on one line wherever a line is long enough for it, in no direction but its own. */
export function PlainSymbol({ children }: { readonly children: string | null }): ReactNode {
  return <bdi className="symbol">{children}</bdi>;
}

/** ICC-ASP/24/Res.2, DEMO-1/L.3, A/RES/70/245, ICC-ASP/24/INF.1/Rev.1. */
const symbols = /((?<![\w/.:-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?:\/[\w.-]*\w)+)/;

/** A text with the symbols in it kept whole. */
export function WithSymbols({ text }: { readonly text: string }): ReactNode {
  // Every second piece is a symbol.
  const pieces = text.split(symbols);
  if (pieces.length === 1) return text;
  return pieces.map((piece, n) => {
    const key = `${n}${piece}`;
    return n % 2 === 1 ? <PlainSymbol key={key}>{piece}</PlainSymbol> : piece;
  });
}
