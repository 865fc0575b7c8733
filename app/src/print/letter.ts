import { encode } from 'uqr';
import type { Lang } from '../words/languages.ts';
import { type Printed, print } from './print.ts';

/** One page, with a way that is scanned or typed. */
export interface Letter {
  readonly lang: Lang;
  readonly from: string;
  /** such as "Demonstration"; null: none */
  readonly mark: string | null;
  readonly to: readonly string[];
  readonly title: string;
  readonly body: readonly string[];
  /** what is scanned, and what it is for who cannot see it; null: a page without a way */
  readonly scan: { readonly text: string; readonly says: string } | null;
  /** what is typed, each under its name */
  readonly ways: readonly (readonly [string, string])[];
  readonly after: readonly string[];
}

export function printLetters(title: string, letters: readonly Letter[]): Promise<Printed> {
  return print('letters', {
    title,
    letters: letters.map(({ scan, ...letter }) => ({
      ...letter,
      qr: scan && { svg: qrSvg(scan.text), says: scan.says },
    })),
  });
}

export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows}"/></svg>`;
}
