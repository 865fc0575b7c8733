import { sql } from 'kysely';
import type { Db } from './database.ts';
import { headStatement } from './record-head.ts';

/** What the tables tell of themselves: every transaction that writes to one says so on the channel `live`, whoever wrote. */
export interface ToldTables {
  /**
   * The tables on which a statement rests: those that it names, and perhaps some that it does not: a column may be called as a table is. Never one too
   * few; null where one of them tells nothing.
   */
  in(statement: string): ReadonlySet<string> | null;
}

/** The table of which a notice tells; null when it is of something else. */
export function tableTold(notice: string): string | null {
  return notice.startsWith('table:') ? notice.slice('table:'.length) : null;
}

/** Statements that are remembered at most. */
const most = 2_000;

/** `tells`: whether it does, for each table by its name. `onNothing`: statements that rest on nothing. */
export function toldAmong(tells: ReadonlyMap<string, boolean>, onNothing: readonly string[] = []): ToldTables {
  const known = new Map<string, ReadonlySet<string> | null>(onNothing.map((statement) => [statement, new Set()]));
  const read = (statement: string): ReadonlySet<string> | null => {
    // What stands behind a dot is a column: a table is named at least once without one, or behind its schema.
    const words = statement.matchAll(/\bpublic"?\."?(\w+)|(?<![\w.]|\."?)([a-z_]\w*)/g);
    const tables = new Set<string>();
    for (const [, qualified, plain = ''] of words) if (tells.has(qualified ?? plain)) tables.add(qualified ?? plain);
    return [...tables].every((table) => tells.get(table)) ? tables : null;
  };
  return {
    in(statement) {
      const before = known.get(statement);
      if (before !== undefined) return before;
      if (known.size >= most) return read(statement);
      const found = read(statement);
      known.set(statement, found);
      return found;
    },
  };
}

export async function toldTables(db: Db): Promise<ToldTables> {
  const { rows } = await sql<{ name: string; tells: boolean }>`
    select relname as name, exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'told') as tells
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`.execute(db);
  return toldAmong(new Map(rows.map(({ name, tells }) => [name, tells])), [headStatement]);
}
