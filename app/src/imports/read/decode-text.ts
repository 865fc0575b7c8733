import type { Written } from './lines.ts';

/**
 * The text of a file. Spreadsheets of today write UTF-8; older ones the code page of western Windows, and "Unicode text" is UTF-16.
 * What is no UTF-8 is taken for the code page, which every sequence of bytes is: the preview says so, and shows the names.
 */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly written: Written } {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), written: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), written: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), written: 'windows-1252' };
  }
}

/** By its mark; without one by the zeros that every second byte of western text is then. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const first = bytes.subarray(0, 1_000);
  const zeros = [0, 1].map((odd) => first.filter((byte, place) => place % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const enough = first.length / 4;
  return odd > enough && even === 0 ? 'utf-16le' : even > enough && odd === 0 ? 'utf-16be' : null;
}
