import type { Db, Tx } from '../store/database.ts';
import type { DataFile } from './data-files.ts';
import type { SignatoriesFile } from './signatories-file.ts';
import { namedIn } from './state-names.ts';
import type { StatesFile } from './states-file.ts';

/** Hash of each file as it was taken in last, by path. One whose bytes are not kept counts as not taken in. */
export async function keptHashes(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('reference_file')
    .innerJoin('reference_text', 'reference_text.sha256', 'reference_file.sha256')
    .select(['path', 'reference_file.sha256'])
    .execute();
  return new Map(rows.map((row) => [row.path, row.sha256]));
}

/** Replaces the files, and the names of States that they give. Earlier bytes are kept: papers rest on them. */
export async function keepFiles(tx: Tx, files: readonly DataFile[], textOf: (path: string) => string): Promise<void> {
  await tx.deleteFrom('reference_file').execute();
  await tx
    .insertInto('reference_file')
    .values(files.map(({ path, sha256 }) => ({ path, sha256, body: textOf(path) })))
    .execute();
  await tx
    .insertInto('reference_text')
    .values(files.map(({ path, sha256 }) => ({ sha256, text: textOf(path) })))
    .onConflict((kept) => kept.doNothing())
    .execute();
  const states = JSON.parse(textOf('states.json')) as StatesFile;
  const signatories = JSON.parse(textOf('signatories.json')) as SignatoriesFile;
  await tx.deleteFrom('state_name').execute();
  await tx
    .insertInto('state_name')
    .values(namedIn(states, signatories).map(({ iso3, iso2, names }) => ({ iso3, iso2, names: JSON.stringify(names) })))
    .execute();
}
