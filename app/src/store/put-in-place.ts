import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file in the place of what it was, whole or not at all, whatever happens meanwhile. */
export async function putInPlace(file: string, text: string, mode = 0o644): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  const written = await open(beside, 'w', mode);
  try {
    await written.writeFile(text);
    await written.sync();
  } finally {
    await written.close();
  }
  await rename(beside, file);
}
