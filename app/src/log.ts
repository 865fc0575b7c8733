import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * Whoever read what the program says may be gone before it is. A write that then fails is no fault of the program: it would be
 * told where nobody reads, fail again, and never end.
 */
export function goOnUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** JSON, one object a line, for machines; or, for a person at a terminal, warnings and errors in plain words. */
export function openLog(config: Config): Logger {
  if (config.log === 'json') return pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return pino({ level: 'warn', base: null }, { write: (line) => process.stderr.write(`${readable(line)}\n`) });
}

/**
 * Lets through so many lines a minute that say the same; the next one says how many were left out. A fault that anybody can
 * cause by asking again must not fill the disk.
 */
export function sparing(
  write: (error: unknown, what: string, leftOut: number) => void,
  most = 5,
  now: () => number = Date.now,
): (error: unknown, what: string) => void {
  const seen = new Map<string, { minute: number; lines: number; leftOut: number }>();
  return (error, what) => {
    const key = error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
    const minute = Math.floor(now() / 60_000);
    const known = seen.get(key) ?? { minute, lines: 0, leftOut: 0 };
    if (seen.size > 1_000) seen.clear();
    seen.set(key, known);
    if (known.minute !== minute) Object.assign(known, { minute, lines: 0 });
    if (known.lines >= most) {
      known.leftOut += 1;
      return;
    }
    known.lines += 1;
    write(error, what, known.leftOut);
    known.leftOut = 0;
  };
}

/** '09:30:00 warning: words' and, for an error, where it happened. */
export function readable(line: string): string {
  const entry = JSON.parse(line) as {
    level: number;
    time: number;
    msg?: string;
    err?: { message: string; stack?: string };
  };
  const level = entry.level >= 50 ? 'error' : entry.level >= 40 ? 'warning' : 'note';
  const time = new Date(entry.time).toISOString().slice(11, 19);
  const words = entry.msg ?? entry.err?.message ?? '';
  return `${time} ${level}: ${words}${entry.err?.stack === undefined ? '' : `\n${entry.err.stack}`}`;
}
