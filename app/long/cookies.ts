import { randomBytes, randomUUID } from 'node:crypto';
import { lots } from '../test/hall.ts';
import { hostOf, sendRaw } from '../test/raw-http.ts';

/** Cookies that nobody was given, most of them near to one that somebody was. */
export function forgedCookies(count: number, real: string): readonly string[] {
  const [name = '', value = ''] = real.split(/=(.*)/s);
  const random = lots(20_261_130);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const other = (letter: string) => [...letters].filter((one) => one !== letter)[random(letters.length - 1)] ?? 'A';
  const at = (place: number, text: string) => `${value.slice(0, place)}${text}${value.slice(place + 1)}`;
  const shapes: readonly (() => string)[] = [
    () => randomBytes(32).toString('base64url'),
    () => value.slice(0, random(value.length)),
    () => value.slice(1 + random(value.length - 1)),
    () => {
      const place = random(value.length);
      return at(place, other(value[place] ?? ''));
    },
    () => `${value}${other('')}`,
    () => `${other('')}${value}`,
    () => randomUUID(),
    () => randomBytes(32).toString('hex'),
    () => at(random(value.length), '%00'),
    () => at(random(value.length), ['\u00e9', '\u00ff', '\u0080'][random(3)] ?? ''),
    () => at(random(value.length), Buffer.from(['ж', '中', 'ء', '😀'][random(4)] ?? '').toString('latin1')),
    () => encodeURIComponent(['ж', '中', 'ء', '😀'][random(4)] ?? '').repeat(1 + random(30)),
    () => `%${value}`,
    () => `${value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase()}`,
    () => [...value].reverse().join(''),
    () => `${"' or '1'='1"}${random(1000)}`,
    () => `s:${value}.${randomBytes(32).toString('base64')}`,
    () => JSON.stringify({ account: randomUUID(), n: random(1000) }),
    () => `${randomBytes(12).toString('base64url')}.${randomBytes(40).toString('base64url')}.`,
    () => 'A'.repeat([100, 1_000, 7_000, 14_000, 60_000][random(5)] ?? 100),
    () => '',
    () => `__proto__${random(100)}`,
    () => `"${value.slice(0, -1)}"`,
    () => `${value};${name}=`.slice(1),
  ];
  return Array.from({ length: count }, (_, n) => {
    const forged = (shapes[n % shapes.length] ?? (() => ''))();
    return `${name}=${forged === value ? `${forged}A` : forged}`;
  });
}

/** Null when the cookie makes nobody: the own page is not shown, and nothing broke. */
export async function answerToCookie(address: string, cookie: string): Promise<string | null> {
  const ask = (path: string) =>
    sendRaw(
      address,
      [`GET ${path} HTTP/1.1\r\nHost: ${hostOf(address)}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`],
      10_000,
    );
  const { statuses, text } = await ask('/me');
  const [status = 0] = statuses;
  if (status >= 500 || (status === 0 && cookie.length < 8_000)) return `answered ${status}`;
  if (status === 200 || /sign-out/.test(text)) return 'signed in';
  return null;
}
