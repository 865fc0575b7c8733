import { hostOf, sendRaw } from '../test/raw-http.ts';

/** Requests of which two programs could read different things. Behind each stands a second one, which must not be answered. */
export function ambiguousRequests(address: string): Readonly<Record<string, readonly (string | Buffer)[]>> {
  const host = `Host: ${hostOf(address)}`;
  const hidden = `GET /hidden HTTP/1.1\r\n${host}\r\n\r\n`;
  const post = (lines: readonly string[], body: string, end = '\r\n') => [
    [`POST /api/acts/cast-vote HTTP/1.1`, host, 'Content-Type: application/json', ...lines, '', ''].join(end) + body,
  ];
  const chunked = 'Transfer-Encoding: chunked';
  const none = '0\r\n\r\n';
  return {
    'length and chunks': post([`Content-Length: ${none.length}`, chunked], none + hidden),
    'chunks and length': post([chunked, `Content-Length: ${(none + hidden).length}`], none + hidden),
    'two lengths': post(['Content-Length: 2', 'Content-Length: 40'], `{}${hidden}`),
    'two equal lengths in one line': post(['Content-Length: 2, 2'], `{}${hidden}`),
    'a length with a sign': post(['Content-Length: +2'], `{}${hidden}`),
    'a length in hexadecimal digits': post(['Content-Length: 0x2'], `{}${hidden}`),
    'a length with a space in its name': post(['Content-Length : 2'], `{}${hidden}`),
    'a negative length': post(['Content-Length: -2'], `{}${hidden}`),
    'chunks, misspelt': post(['Transfer-Encoding: xchunked'], none + hidden),
    'chunks, not last': post(['Transfer-Encoding: chunked, identity'], none + hidden),
    'chunks, twice': post([chunked, 'Transfer-Encoding: identity'], none + hidden),
    'chunks, by a folded line': post(['Transfer-Encoding:\r\n chunked'], none + hidden),
    'chunks after a vertical tab': post(['Transfer-Encoding: \x0bchunked'], none + hidden),
    'a folded line': post(['X-Odd: one\r\n two', 'Content-Length: 2'], `{}${hidden}`),
    'lines that end without a return': post(['Content-Length: 2'], `{}${hidden}`, '\n'),
    'a line feed inside a value': post(['X-Odd: one\nContent-Length: 40', 'Content-Length: 2'], `{}${hidden}`),
    'a return inside a value': post(['X-Odd: one\rContent-Length: 40', 'Content-Length: 2'], `{}${hidden}`),
    'a zero byte in a value': post(['X-Odd: one\x00two', 'Content-Length: 2'], `{}${hidden}`),
    'a line without a name': post([': nothing', 'Content-Length: 2'], `{}${hidden}`),
    'a line without a colon': post(['Content-Length', 'Content-Length: 2'], `{}${hidden}`),
    'a space before the first line': post([' X-Odd: one', 'Content-Length: 2'], `{}${hidden}`),
    'a chunk whose size has a sign': post([chunked], `+2\r\n{}\r\n${none}${hidden}`),
    'a chunk whose size is too large': post([chunked], `fffffffffffffffff2\r\n{}\r\n${none}${hidden}`),
    'a chunk that ends by a line feed alone': post([chunked], `2\n{}\n0\n\n${hidden}`),
    'a chunk longer than it says': post([chunked], `2\r\n{}xx\r\n${none}${hidden}`),
    'a chunk with a return in its extension': post([chunked], `2;a\rb\r\n{}\r\n${none}${hidden}`),
    'a chunk size with a prefix': post([chunked], `0x2\r\n{}\r\n${none}${hidden}`),
    'two hosts': [`GET / HTTP/1.1\r\n${host}\r\nHost: evil.example\r\n\r\n${hidden}`],
    'no host': [`GET / HTTP/1.1\r\n\r\n${hidden}`],
    'a tab in the first line': [`GET\t/\tHTTP/1.1\r\n${host}\r\n\r\n${hidden}`],
    'another version': [`GET / HTTP/9.9\r\n${host}\r\n\r\n${hidden}`],
    'the first line of HTTP/2': [`PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${hidden}`],
    'no version': [`GET /\r\n\r\n${hidden}`],
  };
}

/** Null when it was refused as a whole; else what was wrong with the answer. */
export async function answerToAmbiguous(address: string, parts: readonly (string | Buffer)[]): Promise<string | null> {
  const { statuses, closed, text } = await sendRaw(address, parts);
  if (statuses.length > 1) return `${statuses.length} answers: ${statuses.join(', ')}`;
  if (/\/hidden/.test(text)) return 'the hidden request was answered';
  const [status] = statuses;
  if (status !== undefined && (status < 400 || status >= 500)) return `answered ${status}`;
  return closed ? null : `answered ${status ?? 'nothing'} and the connection stays open`;
}

const up = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '%252e%252e%252f',
  '..%c0%af',
  '%c0%ae%c0%ae/',
  '..;/',
  '....//',
  '%00../',
  '.%00./',
];
const wanted = ['package.json', 'etc/passwd', 'proc/self/environ'];
const below = [
  '/static/',
  '/data/',
  '/data/elections/',
  `/data/${'0'.repeat(64)}/`,
  '/log/tile/',
  '/log/tile/0/',
  '/log/proof/',
  '/log/act/',
  '/live/',
  '/documents/',
  '/fr/data/',
  '/',
];

/** Addresses that would lead out of a folder, as a client that mends nothing sends them. */
export function climbingPaths(): readonly string[] {
  return below.flatMap((start) =>
    up.flatMap((step) => wanted.map((file) => `${start}${step.repeat(file === 'package.json' ? 4 : 9)}${file}`)),
  );
}

/** Null when nothing was given away. */
export async function answerToClimbing(address: string, path: string): Promise<string | null> {
  const { statuses, text } = await sendRaw(
    address,
    [`GET ${path} HTTP/1.1\r\nHost: ${hostOf(address)}\r\nConnection: close\r\n\r\n`],
    3_000,
  );
  if (/"workspaces"|root:x:0|DATABASE_URL/.test(text)) return 'a file of the machine';
  const [status = 0] = statuses;
  return statuses.length === 1 && status >= 300 && status < 500 ? null : `answered ${statuses.join(', ') || 'nothing'}`;
}

const evil = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example/%2e%2e',
  '/%5cevil.example',
  '%2f%2fevil.example',
  '/.//evil.example',
  '/en//evil.example',
  '/en/\\evil.example',
  '/fr//evil.example',
  '////evil.example',
  '/ /evil.example',
  '//[::1]',
  '//evil.example@localhost',
  '{account}//evil.example',
];

export interface AwayAttempt {
  readonly what: string;
  readonly request: string;
}

/** Everything that could send a reader to another site: addresses with two slashes, and every field that names the next page. */
export function waysAway(address: string, account: string): readonly AwayAttempt[] {
  const host = `Host: ${hostOf(address)}\r\nOrigin: ${new URL(address).origin}\r\nConnection: close`;
  const get = (path: string) => ({ what: `GET ${path}`, request: `GET ${path} HTTP/1.1\r\n${host}\r\n\r\n` });
  const post = (path: string, body: string) => ({
    what: `POST ${path} ${body}`,
    request: `POST ${path} HTTP/1.1\r\n${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  });
  const paths = [
    '//evil.example',
    '//evil.example/en',
    '//evil.example/fr',
    '/en//evil.example',
    '/en/%2f%2fevil.example',
    '/en/%2fevil.example',
    '/en/\\evil.example',
    '/en/%5cevil.example',
    '/en/%5c%5cevil.example',
    '/fr//evil.example',
    '/fr/%2f%2fevil.example',
    '/ar/\\evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/en///evil.example/..',
    '/en/.//evil.example',
    '/en/%2e//evil.example',
    '/data//evil.example',
    '/sign-in//evil.example',
    '/acts//evil.example',
    'http://evil.example/en/',
    'http://evil.example/en//x',
    '/en/http://evil.example',
    '/en/%0d%0aLocation:%20https://evil.example',
  ];
  return [
    ...paths.map(get),
    ...evil.flatMap((then) => {
      const said = encodeURIComponent(then);
      return [
        get(`/sign-in?then=${said}`),
        get(`/me?then=${said}`),
        post('/sign-in', `account=${account}&then=${said}`),
        post('/fr/sign-in', `account=nobody&then=${said}`),
        post('/acts/cast-vote', `then=${said}&from=${said}`),
        post('/sign-out', `then=${said}`),
      ];
    }),
  ];
}

/** Null when neither the answer nor a link on its page leads to another site. */
export async function leadsAway(address: string, { request }: AwayAttempt): Promise<string | null> {
  const { text, statuses } = await sendRaw(address, [request], 5_000);
  const [status = 0] = statuses;
  if (status >= 500 || status === 0) return `answered ${status}`;
  const targets = [
    ...[...text.matchAll(/^location: *(.*?)\r$/gim)].map(([, to = '']) => to),
    ...[...text.matchAll(/<(?:a|form|link|base|area)\b[^>]*?\s(?:href|action)="([^"]*)"/g)].map(([, to = '']) =>
      to.replaceAll('&amp;', '&'),
    ),
    ...[...text.matchAll(/<input[^>]*name="(?:then|from)"[^>]*value="([^"]*)"/g)].map(([, to = '']) =>
      to.replaceAll('&amp;', '&'),
    ),
  ];
  const away = targets.find(
    (to) => !URL.canParse(to, address) || /evil/.test(new URL(to, address).host) || /^(javascript|data:text)/i.test(to),
  );
  return away === undefined ? null : `leads to ${away}`;
}
