import pg from 'pg';
import { listed, makeRoom, setSequences, tablesOf } from '../src/store/whole-tables.ts';

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

/** Every table of `public` with its rows, read in one snapshot. */
export function linesOf(url: string): Promise<readonly string[]> {
  return connected(url, async (client) => {
    const lines: string[] = [];
    await client.query('begin isolation level repeatable read read only');
    for (const { table, columns } of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(kept)::text as row from (select ${listed({ columns })} from ${client.escapeIdentifier(table)}) kept
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
  await makeRoom(
    client,
    tables.map(({ head }) => head),
  );
  for (const { head, rows } of tables) await putTable(client, head, rows);
  await setSequences(client);
  await client.query('commit');
}

async function putTable(client: pg.Client, { table, columns }: KeptTable, rows: readonly string[]): Promise<void> {
  const name = client.escapeIdentifier(table);
  const list = listed({ columns });
  for (let at = 0; at < rows.length; at += 500) {
    const some = `[${rows.slice(at, at + 500).join(',')}]`;
    await client.query(
      `insert into ${name} (${list}) overriding system value
       select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [some],
    );
  }
}
