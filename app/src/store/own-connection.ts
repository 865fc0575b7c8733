import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { settle, type Tx, withoutLimits } from './database.ts';
import { ask, txOf } from './flights.ts';

/** A connection that is of no pool: what is made on it for a while, such as temporary tables, ends with it. */
export interface OwnConnection extends AsyncDisposable {
  /** What is asked at once leaves at once; what is asked often is prepared. Whoever uses it begins and ends transactions. */
  readonly db: Tx;
}

/** `url`: of a store. `name`: as the database lists it. Nothing on it is cut off. */
export async function ownConnection(url: string, name: string): Promise<OwnConnection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    types: columnTypes,
    keepAlive: true,
    pipeline: true,
  });
  await client.connect();
  await settle(client, withoutLimits);
  return {
    db: txOf(client, (text, values) => ask(client, text, values)),
    [Symbol.asyncDispose]: () => client.end(),
  };
}
