/**
 * A file or folder that this user may not read or write, as one sentence with a way to mend it; null when the error is
 * something else. `home` is what the program wanted to keep there, where the system named no path.
 */
export function missingRight(error: unknown, home: string): Error | null {
  const { code, path, message, syscall } = error as NodeJS.ErrnoException;
  // A program that may not be run is another matter.
  if (syscall?.startsWith('spawn')) return null;
  // The last that PostgreSQL said.
  const said = code ?? /(Permission denied|Read-only file system)[^\n]*$/.exec(message ?? '')?.[1] ?? '';
  const where = path ?? home;
  const mend = 'or set DATA_DIR to a folder of its own, or DATABASE_URL to a PostgreSQL server.';
  if (said === 'EROFS' || said === 'Read-only file system')
    return new Error(`Nothing can be written in ${where}, which is read-only: make it writable, ${mend}`, {
      cause: error,
    });
  if (said === 'EACCES' || said === 'EPERM' || said === 'Permission denied')
    return new Error(`${whoAmI()} has no right to write in ${where}: give that user the folder (chown), ${mend}`, {
      cause: error,
    });
  return null;
}

function whoAmI(): string {
  const uid = process.getuid?.();
  return uid === undefined ? 'The user who starts Plenary' : `The user who starts Plenary (uid ${uid})`;
}
