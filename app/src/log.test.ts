import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readable } from './log.ts';

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
