import type { Db } from '../store/database.ts';

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
