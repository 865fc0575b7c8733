import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../web/languages.ts';

/** Names in six languages by ISO 3166-1 alpha-3 code. */
export type StateNames = ReadonlyMap<string, LanguageMap>;

/** The names of all States that the data name. */
export async function stateNames(db: Db): Promise<StateNames> {
  const rows = await db.selectFrom('state_name').select(['iso3', 'names']).execute();
  return new Map(rows.map((row) => [row.iso3, row.names]));
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
