import { createHash } from 'node:crypto';

/** Statements that are kept prepared at most; what is asked with ever other lists must not fill the server. */
const mostNamed = 400;

const seen = new Set<string>();
const names = new Map<string, string>();

/** The name under which a statement is kept prepared on its connection, from the second time on; undefined for the others. */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNamed) return undefined;
  if (!seen.has(text)) {
    if (seen.size > 4 * mostNamed) seen.clear();
    seen.add(text);
    return undefined;
  }
  seen.delete(text);
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

/** Whether a table was changed since a statement was prepared: it is prepared anew on another connection. */
export function isOutdatedPlan(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === '0A000' && error.message.startsWith('cached plan must')
  );
}
