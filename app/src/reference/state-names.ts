import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type DataFile, dataText } from './data-files.ts';
import { oncePerData } from './once-per-data.ts';
import { otherStates } from './other-states.ts';
import type { SignatoriesFile } from './signatories-file.ts';
import type { StatesFile } from './states-file.ts';

/** Names in six languages by ISO 3166-1 alpha-3 code. */
export type StateNames = ReadonlyMap<string, LanguageMap>;

/** The names of all States that the data name. */
export const stateNames = oncePerData(async (db): Promise<StateNames> => {
  const rows = await db.selectFrom('state_name').select(['iso3', 'names']).execute();
  return new Map(rows.map((row) => [row.iso3, row.names]));
});

interface Named {
  readonly iso3: string;
  readonly iso2: string;
  readonly names: LanguageMap;
}

/** Every State that the two files name, and those that no file names. */
export function namedIn(states: StatesFile, signatories: SignatoriesFile): readonly Named[] {
  return [...states.states, ...signatories.signatories, ...otherStates];
}

/** The names that held when an entry was recorded: of the data that were loaded last before it. */
export async function stateNamesAt(db: Db, seq: number): Promise<StateNames> {
  const loads = await db
    .selectFrom('entry')
    .select(['seq', 'data'])
    .where('act', '=', 'reference.loaded')
    .orderBy('seq', 'desc')
    .execute();
  const held = loads.find((load) => load.seq <= seq);
  if (held === loads[0]) return stateNames(db);
  const { files } = (held?.data ?? { files: [] }) as { readonly files: readonly DataFile[] };
  const textOf = async (path: string) => {
    const file = files.find((one) => one.path === path);
    return file ? await dataText(db, file.sha256) : null;
  };
  const [states, signatories] = [await textOf('states.json'), await textOf('signatories.json')];
  if (states === null || signatories === null) return new Map();
  const named = namedIn(JSON.parse(states) as StatesFile, JSON.parse(signatories) as SignatoriesFile);
  return new Map(named.map(({ iso3, names }) => [iso3, names]));
}

/** The name in the reader's language; the code itself for a State that has no name here. */
export function nameOf(ctx: LanguageCtx, names: StateNames, iso3: string): string {
  const map = names.get(iso3);
  return map === undefined ? iso3 : ctx.text(map);
}

/** Codes in the order of the States' names in the reader's alphabet. */
export function byName(ctx: LanguageCtx, names: StateNames, codes: readonly string[]): readonly string[] {
  return codes.toSorted((a, b) => ctx.compare(nameOf(ctx, names, a), nameOf(ctx, names, b)));
}
