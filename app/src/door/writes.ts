import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import type { Statement } from '../store/flights.ts';
import type { Tables } from '../store/tables.ts';
import type { Recorded, Said } from './act.ts';

/** A row of a table, as plain JSON by column. */
export interface NewRow {
  readonly table: keyof Tables & string;
  readonly row: object;
}

/** One statement for any number of rows of one table, of the same columns; columns that they do not name get their default. */
export function inserted(table: NewRow['table'], rows: readonly object[]): RawBuilder<never> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const into = sql.table(table);
  return sql`insert into ${into} (${columns}) select ${columns}
    from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)`;
}

/** What an act means where it is one new row and nothing else: those of many acts are written together. */
export interface AddsRow<Data extends object> {
  rowOf(entry: Recorded<Said<string, Data>>): NewRow;
  apply(tx: Tx, entry: Recorded<Said<string, Data>>): Promise<void>;
}

export function addsRow<Data extends object>(
  table: NewRow['table'],
  row: (entry: Recorded<Said<string, Data>>) => object,
): AddsRow<Data> {
  return {
    rowOf: (entry) => ({ table, row: row(entry) }),
    async apply(tx, entry) {
      await inserted(table, [row(entry)]).execute(tx);
    },
  };
}

/** What an act means where that is one statement which rests on nothing read: nobody waits for it. */
export interface WritesAtOnce<Data extends object> {
  statementOf(tx: Tx, entry: Recorded<Said<string, Data>>): Statement<unknown>;
  apply(tx: Tx, entry: Recorded<Said<string, Data>>): Promise<void>;
}

export function writesAtOnce<Data extends object>(
  statement: (tx: Tx, entry: Recorded<Said<string, Data>>) => Statement<unknown> & { execute(): Promise<unknown> },
): WritesAtOnce<Data> {
  return {
    statementOf: statement,
    async apply(tx, entry) {
      await statement(tx, entry).execute();
    },
  };
}

/** The same, where the statement is written in SQL. */
export function writesInOne<Data extends object>(
  statement: (entry: Recorded<Said<string, Data>>) => RawBuilder<unknown>,
): WritesAtOnce<Data> {
  return {
    statementOf: (_, entry) => statement(entry),
    async apply(tx, entry) {
      await statement(entry).execute(tx);
    },
  };
}
