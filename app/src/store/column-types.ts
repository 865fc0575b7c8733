import pg from 'pg';

/** PostgreSQL's own numbers for its types (pg_type.oid), those that `pg` would turn into a Date or leave as text. */
const oid = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamp: 1114,
  timestamptz: 1184,
  timestamptzArray: 1185,
};

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: safeInteger,
  [oid.int8Array]: (text) => plainList(text, safeInteger),
  [oid.date]: (text) => text,
  [oid.dateArray]: (text) => plainList(text, (day) => day),
  [oid.timestamp]: (text) => text,
  [oid.timestamptz]: isoInstant,
  [oid.timestamptzArray]: (text) => plainList(text, isoInstant),
};

/** How columns arrive: bigint as number, date as 'YYYY-MM-DD', timestamptz as ISO text in UTC; the rest as `pg` does. */
export const columnTypes = { getTypeParser } as pg.CustomTypesConfig;

function getTypeParser(id: number, format?: 'text' | 'binary'): unknown {
  if (format === 'binary') return pg.types.getTypeParser(id, 'binary');
  return parsers[id] ?? pg.types.getTypeParser(id, 'text');
}

/** Throws a RangeError where a JavaScript number would silently become another one. */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a whole number of JavaScript`);
  return value;
}

/** '2026-12-07 09:30:00.5+00' becomes '2026-12-07T09:30:00.500Z'. Digits beyond milliseconds are kept. Sessions run in UTC. */
export function isoInstant(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (found === null) throw new RangeError(`${text} is not an instant in UTC between the years 1 and 9999`);
  return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0')}Z`;
}

/** '{1,NULL,3}'. The types read here hold neither commas nor quotes of their own; lists of lists are refused. */
export function plainList<T>(text: string, read: (item: string) => T): (T | null)[] {
  const inner = text.slice(1, -1);
  if (inner.includes('{') || !text.startsWith('{')) throw new RangeError(`${text} is not a list of one dimension`);
  if (inner === '') return [];
  return inner.split(',').map((item) => (item === 'NULL' ? null : read(item.replaceAll('"', ''))));
}
