import { type DataFile, keepFiles, type StatesFile } from '../reference/index.ts';
import type { Tx } from '../store/database.ts';

/** The files of a `reference.loaded`, with their texts, which the record does not hold. */
export interface Loaded {
  readonly data: { readonly files: readonly DataFile[] };
  readonly unrecorded?: Readonly<Record<string, string>>;
}

/** Replaces the reference data by what the files say. The files were checked before the act was recorded. */
export async function projectReference(tx: Tx, { data, unrecorded = {} }: Loaded): Promise<void> {
  const textOf = (path: string): string => {
    const text = unrecorded[path];
    if (text === undefined) throw new Error(`the text of ${path} is not with the act`);
    return text;
  };
  await keepFiles(tx, data.files, textOf);
  const { states } = JSON.parse(textOf('states.json')) as StatesFile;
  await tx.deleteFrom('membership').execute();
  await tx
    .insertInto('membership')
    .values(
      states.map((state) => ({
        iso3: state.iso3,
        regional_group: state.regionalGroup,
        entry_into_force: state.entryIntoForce,
        party_until: state.partyUntil,
      })),
    )
    .execute();
}
