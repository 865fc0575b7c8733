import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, statfsSync } from 'node:fs';
import path from 'node:path';

/** Bytes that the databases of a whole run may need at once, with room to spare. */
const needed = 2 * 1024 ** 3;

/**
 * A folder in memory for what no test needs after the machine stopped, by the folder that it stands for; null where the system has
 * none, or not enough room. A database is made there in a tenth of the time: it is a thousand small files.
 */
export function memoryFolder(instead: string, memory = '/dev/shm'): string | null {
  try {
    accessSync(memory, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < needed) return null;
  } catch {
    return null;
  }
  const user = process.getuid?.() ?? 0;
  const name = createHash('sha256').update(instead).digest('hex').slice(0, 12);
  const folder = path.join(memory, `plenary-test-${user}-${name}`);
  const owner = lstatSync(folder, { throwIfNoEntry: false });
  // Everybody may write beside it: what somebody else has put there under its name is left alone.
  return owner === undefined || (owner.isDirectory() && owner.uid === user) ? folder : null;
}
