import { troubleOf } from '../store/trouble.ts';

/** Why nothing was backed up or restored, in sentences for the terminal. Anything else that is thrown is a fault. */
export class BackupProblem extends Error {
  constructor(says: string, cause?: unknown) {
    super(says, cause === undefined ? undefined : { cause });
    this.name = 'BackupProblem';
  }
}

/** What the system said of a file, as a sentence; null when the error is something else. */
export function fileProblem(error: unknown, file: string): BackupProblem | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || syscall === undefined) return null;
  const known: Readonly<Record<string, string>> = {
    ENOENT: `There is no ${file}: look at the path, or make its folder first.`,
    EACCES: `This user may not open ${file}: give it the right, or take another folder.`,
    EISDIR: `${file} is a folder: name a file in it.`,
    ENOTDIR: `A part of ${file} is no folder: look at the path.`,
    EROFS: `${file} would lie on a disk that takes no writes: take another folder.`,
    ENOSPC: `The disk of ${file} is full: make room, or take another folder.`,
    EDQUOT: `The quota for ${file} is used up: make room, or take another folder.`,
  };
  return new BackupProblem(known[code] ?? `${file}: the system says ${code} (${syscall}).`, error);
}

/** The database is away, full or too slow; null when the error is something else. Nothing half-done stays in either case. */
export function databaseProblem(error: unknown): BackupProblem | null {
  const trouble = error instanceof BackupProblem ? null : troubleOf(error);
  if (trouble === null) return null;
  const why = {
    gone: 'The database does not answer, or went away in the middle',
    full: 'The disk of the database is full',
    'read-only': 'The database takes no writes',
    slow: 'The database did not answer in time',
  }[trouble];
  return new BackupProblem(
    `${why} (${(error as Error).message}). Nothing was kept of this: begin again once that is mended.`,
    error,
  );
}
