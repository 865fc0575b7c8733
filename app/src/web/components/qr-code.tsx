import type { ReactNode } from 'react';
import { encode } from 'uqr';

/** Error correction M: it is read with up to 15 % of it damaged. A quiet zone of 4 modules, as ISO/IEC 18004 asks for. */
const settings = { ecc: 'M', border: 4 } as const;

/** A QR code as a drawing in the page; `label` says what it leads to. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { size, data } = encode(text, settings);
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={data.map((row, y) => strokes(row, y)).join('')} />
    </svg>
  );
}

/** The dark stretches of a row, each as one rectangle. */
function strokes(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    const wide = x + 1 - from;
    path += `M${from} ${y}h${wide}v1h-${wide}z`;
  }
  return path;
}
