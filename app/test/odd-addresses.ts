import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { WebEnv } from '../src/web/env.ts';
import { uid } from './given/who.ts';
import { hindrance } from './in-time.ts';
import type { TestStage } from './stage.ts';
import type { StageServer } from './stage-server.ts';

/** What people and scanners write into addresses: 60 values, as they stand between two slashes or after an equals sign. */
export const oddParts: readonly string[] = [
  ...[
    '',
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%2',
    '%c3',
    '%c3%28',
    '%ed%a0%80',
    '%f8%88%80%80%80',
    '%ff',
    '%2f',
    '%2F..%2F',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e',
    '%5c',
    '%0d%0aset-cookie:%20a=b',
    '%09',
    '%20',
  ],
  ...[
    '00000000----------------------------',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    uid(999),
    uid(999).toUpperCase(),
    `${uid(999)}0`,
    `${uid(999)}%00`,
    `%7B${uid(999)}%7D`,
  ],
  ...[
    '0000-01-01',
    '0000-00-00',
    '2026-02-30',
    '2026-13-01',
    '9999-12-31',
    '-000001-01-01',
    '2026-12-07T25:10',
    '0001-01-01',
    'infinity',
  ],
  ...[
    '-1',
    '0',
    '1e9',
    '1.5',
    '9007199254740993',
    '999999999999999',
    '99999999999999999999',
    '%D9%A1',
    'NaN',
    '0x10',
    '2147483648',
  ],
  ...[
    "'%20or%201=1--",
    '%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '%e2%80%ae',
    '%e2%80%8b',
    '%f0%9f%98%80',
    'constructor',
    '__proto__',
    'toString',
    '*',
    '$',
    '%24%7B7*7%7D',
    '(((((',
    '%5B%5D',
    '{}',
    'x'.repeat(4000),
    '%e9%a6%96'.repeat(200),
  ],
];

/** Every name that an address carries after its question mark. */
export const queryNames: readonly string[] = [
  ...[
    'on',
    'text',
    'page',
    'by',
    'from',
    'then',
    'find',
    'sort',
    'all',
    'session',
    'exempt',
    'term',
    'body',
    'kind',
    'before',
    'printed',
    'choice',
  ],
  ...[
    'cite',
    'lang',
    'accredited',
    'act',
    'meeting',
    'item',
    'proposal',
    'vote',
    'speaker',
    'ballot',
    'election',
    'language',
    'q',
    'year',
    'type',
    'organ',
  ],
];

const parameter = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g;

/** What stands in an address where nothing is odd. */
function there(stage: TestStage, pattern: string, name: string): string {
  if (name === 'iso3') return 'FRA';
  if (name === 'seq' || name === 'file') return '3';
  if (/\/(?:desk\/)?elections/.test(pattern)) return stage.election;
  if (pattern.includes('/decisions')) return stage.proposals[0] ?? '';
  if (/^\/(?:desk\/)?sessions/.test(pattern)) return stage.session;
  if (pattern.includes('/documents')) return name === 'session' ? '20' : 'ICC-ASP_20_Res.1';
  if (pattern.includes('/live')) return 'floor.json';
  return stage.meeting;
}

/** Patterns of the pages and data that are read by address, each once. */
export function readRoutes(app: Hono<WebEnv>): readonly string[] {
  const read = app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
  return [...new Set(read.map(({ path }) => path))];
}

/** Every address with each odd value in each of its places, and after its question mark under all names at once. */
export function oddAddresses(app: Hono<WebEnv>, stage: TestStage): readonly string[] {
  return readRoutes(app).flatMap((pattern) => {
    const places = [...pattern.matchAll(parameter)].length;
    const plain = filled(stage, pattern, -1, '');
    return oddParts.flatMap((part) => [
      ...Array.from({ length: places }, (_, place) => filled(stage, pattern, place, part)),
      `${plain}?${queryNames.map((name) => `${name}=${part}`).join('&')}`,
    ]);
  });
}

/** Every address with each odd value under one name after its question mark, three times: some hundred thousand. */
export function oddQueries(app: Hono<WebEnv>, stage: TestStage): readonly string[] {
  return readRoutes(app).flatMap((pattern) => {
    const plain = filled(stage, pattern, -1, '');
    return oddParts.flatMap((part) =>
      queryNames.map((name) => `${plain}?${name}=${part}&${name}=${part}&${name}[]=${part}`),
    );
  });
}

function filled(stage: TestStage, pattern: string, place: number, part: string): string {
  let n = -1;
  return pattern.replaceAll(parameter, (_, name: string) => {
    n += 1;
    return n === place ? part : there(stage, pattern, name);
  });
}

/** What is wrong with the answer to an address; null when it is an answer. */
export async function wrongAnswer(site: StageServer, address: string, account: string | null): Promise<string | null> {
  const shown = address.length > 160 ? `${address.slice(0, 160)}…` : address;
  try {
    let { status, body, took } = await timed(site, address, account);
    // It says so of a database that is slow at this moment, and looks once a second.
    for (let n = 0; status === 503 && address.startsWith('/health') && n < 20; n++) {
      await sleep(1_100);
      ({ status, body, took } = await timed(site, address, account));
    }
    if (status >= 500) return `${shown}: ${status}`;
    if (took > 3000 && took > 3000 * hindrance()) return `${shown}: ${Math.round(took)} ms`;
    return body.includes('\0') ? `${shown}: NUL in the answer` : null;
  } catch (error) {
    return `${shown}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function timed(site: StageServer, address: string, account: string | null) {
  const started = performance.now();
  const answer = await site.get(address, account);
  const body = await answer.text();
  return { status: answer.status, body, took: performance.now() - started };
}
