import type { Db } from '../store/database.ts';
import { dataFiles } from './data-files.ts';
import { type ReferenceContent, type ReferenceFileName, schemaOf } from './files.ts';

const cache = new Map<string, { readonly sha256: string; readonly content: unknown }>();

/**
 * A file of data/ as it was last loaded, or null when there is none of that name. Kept in memory by its hash: a call costs
 * one short question to the database, the same for all files. Call it as `referenceFile(db, 'sessions.json')` or `'elections/2003-judges.json'`.
 */
export async function referenceFile<Name extends ReferenceFileName>(
  db: Db,
  path: Name,
): Promise<ReferenceContent<Name> | null> {
  const current = (await dataFiles(db)).find((file) => file.path === path);
  if (current === undefined) return null;
  const kept = cache.get(path);
  if (kept?.sha256 === current.sha256) return kept.content as ReferenceContent<Name>;
  const row = await db
    .selectFrom('reference_file')
    .select(['sha256', 'body'])
    .where('path', '=', path)
    .executeTakeFirst();
  const schema = schemaOf(path);
  if (row === undefined || schema === null) return null;
  const content = schema.parse(row.body);
  cache.set(path, { sha256: row.sha256, content });
  return content as ReferenceContent<Name>;
}

/** Like `referenceFile`, for files without which the program does not start. */
export async function neededFile<Name extends ReferenceFileName>(db: Db, path: Name): Promise<ReferenceContent<Name>> {
  const content = await referenceFile(db, path);
  if (content === null) throw new Error(`${path} has not been loaded`);
  return content;
}

/** The names of all loaded files. */
export async function referenceFileNames(db: Db): Promise<readonly ReferenceFileName[]> {
  return (await dataFiles(db)).flatMap(({ path }) => (schemaOf(path) === null ? [] : [path as ReferenceFileName]));
}

/** The names of the loaded elections, for instance `elections/2003-judges.json`, in the order of time. */
export async function electionFileNames(db: Db): Promise<readonly `elections/${string}.json`[]> {
  return (await dataFiles(db)).flatMap(({ path }) =>
    path.startsWith('elections/') ? [path as `elections/${string}.json`] : [],
  );
}
