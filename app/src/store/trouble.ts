/**
 * What is wrong with the database, in a word, when that is why something failed; null for every other error. `gone`: no
 * connection; `full`: no space; `read-only`; `slow`: no answer, or no free connection, in time.
 */
export type Trouble = 'gone' | 'full' | 'read-only' | 'slow';

const byCode: readonly (readonly [RegExp, Trouble])[] = [
  [/^(53100|58030)$/, 'full'],
  [/^25006$/, 'read-only'],
  [/^(57014|55P03|25P04)$/, 'slow'],
  [/^(08...|53...|57P..|25P0.)$/, 'gone'],
  [/^E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_)/, 'gone'],
];

export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const found = byCode.find(([pattern]) => pattern.test(code));
  if (found) return found[1];
  // Of a server on this machine only its socket is missing.
  if ('syscall' in error && error.syscall === 'connect') return 'gone';
  // `pg` gives its own errors no code.
  if (/^timeout exceeded when trying to connect/.test(error.message)) return 'slow';
  if (/^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(error.message))
    return 'gone';
  return null;
}
