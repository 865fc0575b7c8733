import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** JSON, one object a line, for machines; or, for a person at a terminal, warnings and errors in plain words. */
export function openLog(config: Config): Logger {
  if (config.log === 'json') return pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return pino({ level: 'warn', base: null }, { write: (line) => process.stderr.write(`${readable(line)}\n`) });
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
