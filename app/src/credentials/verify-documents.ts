import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/**
 * Whether the documents of credentials are those that were attached. That the rows are what the record says is compared with every other
 * table; here the bytes are. What was replaced, taken away or deleted with the data of a person is counted and no more.
 */
export async function verifyDocuments(
  tx: Db,
): Promise<readonly { readonly what: string; readonly ok: boolean; readonly detail: string }[]> {
  const what = 'documents of credentials';
  const { rows } = await sql<{ session: string; iso3: string; same: boolean }>`
    select session, iso3,
      bytes is not null and length(bytes) = size and encode(sha256(bytes), 'hex') = sha256
        and case type
          when 'pdf' then substring(bytes for 5) = '\\x255044462d'::bytea
          when 'png' then substring(bytes for 8) = '\\x89504e470d0a1a0a'::bytea
          else substring(bytes for 3) = '\\xffd8ff'::bytea
        end as same
    from credentials_document order by session, iso3`.execute(tx);
  const wrong = rows.filter(({ same }) => same !== true);
  if (wrong.length > 0)
    return [
      {
        what,
        ok: false,
        detail: wrong
          .map(({ session, iso3 }) => `that of ${iso3} at ${session} is not the one that was attached`)
          .join('; '),
      },
    ];
  const { rows: said } = await sql<{ n: number }>`
    select count(*)::integer as n from entry where act = 'credentials-document.attached'`.execute(tx);
  const gone = (said[0]?.n ?? 0) - rows.length;
  const end = gone > 0 ? `; ${gone} are kept no more: replaced, taken away, or deleted with the data of a person` : '';
  return [{ what, ok: true, detail: `${rows.length} are those that were attached${end}` }];
}
