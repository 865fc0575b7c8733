import { describe, expect, it } from 'vitest';
import { codeFrom, drawCode } from './code.ts';

describe('a code for the door', () => {
  const codes = Array.from({ length: 200 }, drawCode);

  it('is short, is read without doubt, and is not the same twice', () => {
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is taken as it is typed: small letters, spaces, without the dash', () => {
    for (const code of codes) {
      expect(codeFrom(code)).toBe(code);
      expect(codeFrom(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
      expect(codeFrom(code.replace('-', ''))).toBe(code);
    }
  });

  it('is refused with any one sign wrong, missing or too many', () => {
    const [code = ''] = codes;
    const plain = code.replace('-', '');
    for (let place = 0; place < plain.length; place += 1) {
      for (const sign of '23456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (sign === plain[place]) continue;
        expect(codeFrom(plain.slice(0, place) + sign + plain.slice(place + 1))).toBeNull();
      }
      expect(codeFrom(plain.slice(0, place) + plain.slice(place + 1))).toBeNull();
    }
    for (const wrong of ['', `${plain}2`, plain.replace(/./, '0'), 'Example']) expect(codeFrom(wrong)).toBeNull();
  });

  it('is refused with two neighbours exchanged', () => {
    for (const code of codes.slice(0, 50)) {
      const plain = code.replace('-', '');
      for (let place = 0; place < plain.length - 1; place += 1) {
        const [one = '', two = ''] = plain.slice(place);
        // Of the first and the last sign Luhn's formula takes one order for the other.
        if (one === two || `${one}${two}`.match(/^(?:2Z|Z2)$/)) continue;
        expect(codeFrom(plain.slice(0, place) + two + one + plain.slice(place + 2))).toBeNull();
      }
    }
  });
});
