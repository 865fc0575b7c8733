import { sql } from 'kysely';
import type { Store } from '../src/store/database.ts';

/**
 * All that a database holds, for "nothing was written": each table of the program and of its migrations, its columns, how many rows
 * and the hash of what stands in them; and where the sequences are.
 */
export async function everything(store: Store): Promise<Readonly<Record<string, string>>> {
  const { rows: relations } = await sql<{ name: string; kind: string; columns: string }>`
    select relname as name, relkind as kind,
           (select string_agg(attname, ' ' order by attnum) from pg_attribute where attrelid = pg_class.oid and attnum > 0) as columns
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v', 'm', 'p') order by relname`.execute(
    store.reads,
  );
  const found: Record<string, string> = {};
  for (const { name, kind, columns } of relations) {
    const { rows } = await sql<{ n: number; hash: string }>`
      select count(*)::int as n, md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as hash
      from (select * from ${sql.id(name)}) as t`.execute(store.reads);
    found[name] = kind === 'S' ? String(rows[0]?.hash) : `${rows[0]?.n} rows (${columns}) ${rows[0]?.hash}`;
  }
  return found;
}
