/** Secrets that a person may have to type from a letter: letters and digits that nobody takes for one another (Crockford's base 32). */

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 120 bits: 24 signs. */
export const codeBytes = 15;

export function codeOf(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => signs[Number.parseInt(five, 2)]).join('');
}

/** Null for what is no code. */
export function bytesOfCode(code: string): Buffer | null {
  if (!/^[0-9A-HJKMNP-TV-Z]{24}$/.test(code)) return null;
  const bits = [...code].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** As it is printed: in groups of four. */
export function groupsOf(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** As somebody types or scans it: in small letters, with blanks, with O for zero; what is no code stays as it is. */
export function typedCode(text: string): string {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return bytesOfCode(plain) === null ? text : plain;
}
