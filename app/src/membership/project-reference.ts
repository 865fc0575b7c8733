import { namedIn, type SignatoriesFile, type StatesFile } from '../reference/index.ts';
import type { Tx } from '../store/database.ts';

/** The files of a `reference.loaded`, with their texts, which the record does not hold. */
export interface Loaded {
  readonly data: { readonly files: readonly { readonly path: string; readonly sha256: string }[] };
  readonly unrecorded?: Readonly<Record<string, string>>;
}

/** Replaces the reference tables by what the files say. The files were checked before the act was recorded. */
export async function projectReference(tx: Tx, { data, unrecorded = {} }: Loaded): Promise<void> {
  await tx.deleteFrom('reference_file').execute();
  await tx
    .insertInto('reference_file')
    .values(data.files.map(({ path, sha256 }) => ({ path, sha256, body: textOf(unrecorded, path) })))
    .execute();
  await tx
    .insertInto('reference_text')
    .values(data.files.map(({ path, sha256 }) => ({ sha256, text: textOf(unrecorded, path) })))
    .onConflict((kept) => kept.doNothing())
    .execute();
  const states = JSON.parse(textOf(unrecorded, 'states.json')) as StatesFile;
  const signatories = JSON.parse(textOf(unrecorded, 'signatories.json')) as SignatoriesFile;
  await tx.deleteFrom('membership').execute();
  await tx
    .insertInto('membership')
    .values(
      states.states.map((state) => ({
        iso3: state.iso3,
        regional_group: state.regionalGroup,
        entry_into_force: state.entryIntoForce,
        party_until: state.partyUntil,
      })),
    )
    .execute();
  await tx.deleteFrom('state_name').execute();
  await tx
    .insertInto('state_name')
    .values(
      namedIn(states, signatories).map(({ iso3, iso2, names }) => ({
        iso3,
        iso2,
        names: JSON.stringify(names),
      })),
    )
    .execute();
}

function textOf(texts: Readonly<Record<string, string>>, path: string): string {
  const text = texts[path];
  if (text === undefined) throw new Error(`the text of ${path} is not with the act`);
  return text;
}
