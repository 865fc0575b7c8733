import { randomInt } from 'node:crypto';

/** Letters and figures that nobody takes for each other: no 0 and O, no 1, I and L, no U. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = 7;

/** A new code, its check sign last: `K7PM-2XQ4`. */
export function drawCode(): string {
  const own = Array.from({ length: drawn }, () => signs[randomInt(signs.length)]).join('');
  return written(own + checkSign(own));
}

/** The code as it is kept, from what was scanned or typed; null where a sign is wrong, missing or exchanged with the next. */
export function codeFrom(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  if (plain.length !== drawn + 1 || [...plain].some((sign) => !signs.includes(sign))) return null;
  return checkSign(plain.slice(0, -1)) === plain.at(-1) ? written(plain) : null;
}

function written(plain: string): string {
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/** Luhn's formula for any even number of signs: it finds one wrong sign, and two neighbours exchanged but for the first and the last sign. */
function checkSign(own: string): string {
  const n = signs.length;
  const sum = [...own].toReversed().reduce((before, sign, place) => {
    const times = signs.indexOf(sign) * (place % 2 === 0 ? 2 : 1);
    return before + Math.floor(times / n) + (times % n);
  }, 0);
  return signs[(n - (sum % n)) % n] ?? '';
}
