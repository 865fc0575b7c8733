import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readable, sparing } from './log.ts';

function lineOf(write: (log: ReturnType<typeof pino>) => void): string {
  const lines: string[] = [];
  write(pino({ level: 'trace', base: null }, { write: (line) => lines.push(line) }));
  return readable(lines[0] ?? '');
}

it.each([
  ['a warning', (log: ReturnType<typeof pino>) => log.warn('slow'), /^\d\d:\d\d:\d\d warning: slow$/],
  [
    'an error without words',
    (log: ReturnType<typeof pino>) => log.error({ err: new Error('broken') }),
    /error: broken\nError: broken\n {4}at /,
  ],
  [
    'an error with words',
    (log: ReturnType<typeof pino>) => log.fatal({ err: new Error('why') }, 'stops'),
    /error: stops\nError: why\n/,
  ],
  ['a note', (log: ReturnType<typeof pino>) => log.info('ready'), /note: ready$/],
])('%s can be read by a person', (_, write, expected) => expect(lineOf(write)).toMatch(expected));

it('says the same fault five times a minute, and then how many were left out', () => {
  const lines: string[] = [];
  let clock = 0;
  const log = sparing(
    (error, what, leftOut) => lines.push(`${(error as Error).message} ${what} ${leftOut}`),
    5,
    () => clock,
  );
  for (let n = 0; n < 300; n += 1) log(new Error('no such thing'), `z${n}`);
  log(new Error('another'), 'a');
  clock = 60_000;
  log(new Error('no such thing'), 'again');
  expect(lines).toEqual([
    ...[0, 1, 2, 3, 4].map((n) => `no such thing z${n} 0`),
    'another a 0',
    'no such thing again 295',
  ]);
});
