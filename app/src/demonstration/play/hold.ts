import { sql } from 'kysely';
import { type OwnConnection, ownConnection } from '../../store/own-connection.ts';

/** Held by the one program of a database that plays, on a connection of its own: with the connection the lock goes. */
const playLock = 0x706c6179;

/** Null where another program plays. `url`: of a store. */
export async function holdPlay(url: string): Promise<OwnConnection | null> {
  const own = await ownConnection(url, 'plenary play');
  try {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${playLock}) as held`.execute(own.db);
    if (rows[0]?.held === true) return own;
  } catch (error) {
    await own[Symbol.asyncDispose]();
    throw error;
  }
  await own[Symbol.asyncDispose]();
  return null;
}
