import pg from 'pg';

/** One statement on a connection of its own, for tests of the server and its roles; gives the rows. */
export async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
