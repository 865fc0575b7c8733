import pg from 'pg';

/**
 * A database as lines of text: first its migrations, then each table (one that others refer to stands before them) and its
 * rows as JSON. Generated columns are left out: they follow. The text of a row is never parsed here, so that no number is
 * rounded.
 */
export interface KeptTable {
  readonly table: string;
  /** of the columns, in order */
  readonly columns: readonly string[];
  readonly rows: number;
}

const internal = ['kysely_migration_lock'];

/** Every table of `public` with its rows, read in one snapshot. */
export function linesOf(url: string): Promise<readonly string[]> {
  return connected(url, async (client) => {
    const lines: string[] = [];
    await client.query('begin isolation level repeatable read read only');
    for (const { table, columns } of await tablesOf(client)) {
      const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(kept)::text as row from (select ${list} from ${client.escapeIdentifier(table)}) kept
         order by kept`,
      );
      const head: KeptTable = { table, columns, rows: rows.length };
      lines.push(JSON.stringify(head), ...rows.map(({ row }) => row));
    }
    return lines;
  });
}

async function connected<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Puts the lines into a database that has the same migrations. What those have put into it makes room. */
export async function putLines(url: string, lines: readonly string[]): Promise<void> {
  const tables: { readonly head: KeptTable; readonly rows: readonly string[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = JSON.parse(lines[at] ?? '') as KeptTable;
    tables.push({ head, rows: lines.slice(at + 1, at + 1 + head.rows) });
    at += 1 + head.rows;
  }
  await connected(url, (client) => putTables(client, tables));
}

async function putTables(
  client: pg.Client,
  tables: readonly { readonly head: KeptTable; readonly rows: readonly string[] }[],
): Promise<void> {
  await client.query('begin');
  for (const { head } of tables.toReversed()) {
    const table = client.escapeIdentifier(head.table);
    const { rows } = await client.query(`select from ${table} limit 1`);
    // An empty table of the record refuses even a deletion that meets nothing.
    if (rows.length > 0) await client.query(`delete from ${table}`);
  }
  for (const { head, rows } of tables) await putTable(client, head, rows);
  await setSequences(client);
  await client.query('commit');
}

async function putTable(client: pg.Client, { table, columns }: KeptTable, rows: readonly string[]): Promise<void> {
  const name = client.escapeIdentifier(table);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  for (let at = 0; at < rows.length; at += 500) {
    const some = `[${rows.slice(at, at + 500).join(',')}]`;
    await client.query(
      `insert into ${name} (${list}) overriding system value
       select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [some],
    );
  }
}

async function setSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select table_name as table, column_name as column, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
     from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column, sequence } of rows)
    await client.query(
      `select setval($1::regclass, coalesce(max(${client.escapeIdentifier(column)}), 1), count(*) > 0)
       from ${client.escapeIdentifier(table)}`,
      [sequence],
    );
}

async function tablesOf(client: pg.Client): Promise<readonly Omit<KeptTable, 'rows'>[]> {
  const { rows } = await client.query<{ table: string; columns: readonly string[] }>(
    `select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and not (c.table_name = any($1))
     group by c.table_name order by c.table_name`,
    [internal],
  );
  const { rows: references } = await client.query<{ table: string; to: string }>(
    `select distinct conrelid::regclass::text as table, confrelid::regclass::text as to
     from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const placed: typeof rows = [];
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
