import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/** Each data file that is kept is what its hash says, and an act took it in: pages and papers rest on them. */
export async function verifyTexts(
  tx: Db,
): Promise<readonly { readonly what: string; readonly ok: boolean; readonly detail: string }[]> {
  const what = 'table reference_text';
  const { rows } = await sql<{ sha256: string; same: boolean; named: boolean }>`
    select sha256, encode(sha256(convert_to(text, 'UTF8')), 'hex') = sha256 as same,
      sha256 in (
        select file->>'sha256' from entry, jsonb_array_elements(data->'files') as file where act = 'reference.loaded'
      ) as named
    from reference_text order by sha256`.execute(tx);
  const wrong = [
    ...rows.filter(({ same }) => !same).map(({ sha256 }) => `the text kept as ${sha256} is another`),
    ...rows.filter(({ same, named }) => same && !named).map(({ sha256 }) => `no act took in the text ${sha256}`),
  ];
  return [
    wrong.length > 0
      ? { what, ok: false, detail: wrong.join('; ') }
      : { what, ok: true, detail: `${rows.length} texts are what their hashes say, and an act took each in` },
  ];
}
