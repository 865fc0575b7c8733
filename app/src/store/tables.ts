import type { ColumnType, Generated } from 'kysely';
import type { Mode } from './mode.ts';

/**
 * What a row looks like to this program, kept by hand beside the migrations. Here stands the record alone; each module adds its
 * block in its own tables.ts (`declare module '../store/tables.ts' { interface Tables { … } }`), so that the store knows none.
 * PostgreSQL types arrive as follows: date as 'YYYY-MM-DD', timestamptz as ISO text in UTC, bigint as number, jsonb parsed.
 */
export interface Tables {
  /** Appended by the door alone; triggers refuse everything else. */
  entry: EntryTable;
  /** One row; triggers refuse to change it. */
  database_mode: { mode: WrittenOnce<Mode>; said_at: Generated<string> };
}

/** Written once, as JSON text; read back parsed. Never updated. */
type WrittenOnce<Read, Write = Read> = ColumnType<Read, Write, never>;

/** One act of the record. `hash` covers the entry and `previous`, the hash of the entry before. */
export interface EntryTable {
  readonly seq: WrittenOnce<number>;
  readonly at: WrittenOnce<string>;
  readonly act: WrittenOnce<string>;
  readonly subject: WrittenOnce<string>;
  readonly audience: WrittenOnce<string>;
  readonly actor: WrittenOnce<string | null>;
  readonly capacity: WrittenOnce<string | null>;
  readonly cites: WrittenOnce<string[]>;
  readonly data: WrittenOnce<unknown>;
  readonly salt: WrittenOnce<string | null>;
  readonly commitment: WrittenOnce<string | null>;
  readonly previous: WrittenOnce<string>;
  readonly hash: WrittenOnce<string>;
  readonly request: WrittenOnce<string | null>;
  /** of a transaction, on its last entry; null on the others, and where nothing was sealed yet */
  readonly seal: WrittenOnce<string | null, string | null | undefined>;
}
