import pg from 'pg';
import type { Mode } from './mode.ts';

/**
 * Every table of the program, whatever modules there are, for what takes the whole database out and puts it in again. Read from
 * the database itself: a list by hand would forget the next table.
 */
export interface WholeTable {
  readonly table: string;
  /** in order; those that are computed are left out: they follow */
  readonly columns: readonly string[];
  /** its primary key as an order that no collation changes, or null */
  readonly order: string | null;
}

/** Belongs to a run of the migrations and not to what they made. */
const internal = ['kysely_migration_lock'];

type Asking = Pick<pg.ClientBase, 'query'>;

/** A table that others refer to stands before them, so that rows can be put in in this order. */
export async function tablesOf(client: Asking): Promise<readonly WholeTable[]> {
  const { rows } = await client.query<WholeTable>(
    `select c.relname as table,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by k.n)
        from pg_index i cross join unnest(i.indkey) with ordinality k (num, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num
        where i.indrelid = c.oid and i.indisprimary) as order
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any ($1)
     order by c.relname`,
    [internal],
  );
  const { rows: references } = await client.query<{ table: string; to: string }>(
    `select distinct one.relname as table, other.relname as to
     from pg_constraint k join pg_class one on one.oid = k.conrelid join pg_class other on other.oid = k.confrelid
     where k.contype = 'f' and one.oid <> other.oid and one.relnamespace = 'public'::regnamespace`,
  );
  const placed: WholeTable[] = [];
  while (placed.length < rows.length) {
    const next = rows.find(
      ({ table }) =>
        !placed.some((one) => one.table === table) &&
        references.every((one) => one.table !== table || placed.some((other) => other.table === one.to)),
    );
    if (!next) throw new Error('tables refer to each other in a circle');
    placed.push(next);
  }
  return placed;
}

/** Takes away what the migrations themselves have put into the tables: what is put in brings it along. */
export async function makeRoom(client: Asking, tables: readonly Pick<WholeTable, 'table'>[]): Promise<void> {
  for (const { table } of tables.toReversed()) {
    const name = pg.escapeIdentifier(table);
    const { rows } = await client.query(`select from ${name} limit 1`);
    // An empty table of the record refuses even a deletion that meets nothing.
    if (rows.length > 0) await client.query(`delete from ${name}`);
  }
}

/** Numbers that the database gives go on behind the greatest that is there. */
export async function setSequences(client: Asking): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select table_name as table, column_name as column, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
     from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column, sequence } of rows)
    await client.query(
      `select setval($1::regclass, coalesce(max(${pg.escapeIdentifier(column)}), 1), count(*) > 0)
       from ${pg.escapeIdentifier(table)}`,
      [sequence],
    );
}

/** What made the tables, in order, and what the database says that it is for; null: nothing of this program made them. */
export async function originOf(
  client: Asking,
  tables: readonly WholeTable[],
): Promise<{ readonly migrations: { name: string; sha256: string }[]; readonly mode: Mode | null } | null> {
  const has = (name: string): boolean => tables.some(({ table }) => table === name);
  if (!has('migration_text')) return null;
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration_text order by name',
  );
  const said = has('database_mode') ? await client.query<{ mode: Mode }>('select mode from database_mode') : null;
  return { migrations, mode: said?.rows[0]?.mode ?? null };
}

/** While it is held no table changes; rows do. */
export function holdTables(tables: readonly WholeTable[]): string {
  return `lock table ${tables.map(({ table }) => pg.escapeIdentifier(table)).join(', ')} in access share mode`;
}

/** Rows as lines of text, in the order of the key: the same rows are the same bytes. */
export function copyOut(table: WholeTable): string {
  const rows = `select ${listed(table)} from ${pg.escapeIdentifier(table.table)}`;
  return `copy (${rows}${table.order === null ? '' : ` order by ${table.order}`}) to stdout`;
}

export function copyIn(table: WholeTable): string {
  return `copy ${pg.escapeIdentifier(table.table)} (${listed(table)}) from stdin`;
}

export function listed({ columns }: Pick<WholeTable, 'columns'>): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
