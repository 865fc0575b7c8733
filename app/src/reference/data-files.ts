import type { Db } from '../store/database.ts';
import { sha256 as hashOf } from './read-reference-folder.ts';

/** A data file that the record names. */
export interface DataFile {
  readonly path: string;
  readonly sha256: string;
}

/** The files as they were last loaded, by path. */
export async function dataFiles(db: Db): Promise<readonly DataFile[]> {
  return db.selectFrom('reference_file').select(['path', 'sha256']).orderBy('path').execute();
}

/** The address of the very bytes; what is there never changes. */
export function bytesAddress({ path, sha256 }: DataFile): string {
  return `/data/${sha256}/${path}`;
}

/** The text whose UTF-8 bytes have this hash; null when no file of it was ever loaded. */
export async function dataText(db: Db, sha256: string): Promise<string | null> {
  const row = await db.selectFrom('reference_text').select('text').where('sha256', '=', sha256).executeTakeFirst();
  return row?.text ?? null;
}

/** The texts of files that an act names, by path, from the table that keeps them. Throws when the bytes are not those it names. */
export async function textsOf(
  db: Db,
  files: readonly { readonly path: string; readonly sha256: string }[],
): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const { path, sha256 } of files) {
    const text = await dataText(db.withSchema('public'), sha256);
    if (text === null || hashOf(text) !== sha256) throw new Error(`the bytes of ${path} are not those it names`);
    texts[path] = text;
  }
  return texts;
}
