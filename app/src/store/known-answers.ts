import type pg from 'pg';
import type { TableTurns } from './table-turns.ts';

/** Bytes of the answers, as JSON, that are known at most; those that were not asked for longest go. */
const mostBytes = 6_000_000;
/** A longer one is asked each time. */
const longest = 200_000;

interface Known {
  readonly answer: pg.QueryResult;
  readonly turn: number;
  readonly tables: ReadonlySet<string>;
  readonly bytes: number;
}

/** What was told when a snapshot was begun. */
export interface Told {
  readonly turn: number;
  /** number of the last entry */
  readonly seq: number;
}

/** Another answer each time, whatever the tables hold. */
const ofTheMoment = /clock_timestamp|\bnow\(|current_|localtime|random|nextval|\bpg_|txid/i;

/** Several pages are given the same rows, with the lists and texts of JSON columns in them. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  for (const part of Object.values(value)) freeze(part);
  Object.freeze(value);
}

/**
 * Answers of the database that hold as long as nothing was written to their tables. They are given only to a snapshot of the very
 * state that was told, so that all that a page shows is still of one moment.
 */
export class KnownAnswers {
  readonly #turns: TableTurns;
  readonly #tablesOf: (statement: string) => ReadonlySet<string> | null;
  readonly #known = new Map<string, Known>();
  #bytes = 0;

  /** `tablesOf`: those on which a statement rests; null where one of them may be written to by what is no act. */
  constructor(turns: TableTurns, tablesOf: (statement: string) => ReadonlySet<string> | null) {
    this.#turns = turns;
    this.#tablesOf = tablesOf;
    turns.onForgotten(() => {
      this.#known.clear();
      this.#bytes = 0;
    });
  }

  /** Say it before a snapshot is begun; null while nobody tells. */
  told(): Told | null {
    const { turn, told } = this.#turns;
    return told === null ? null : { turn, seq: told };
  }

  /** The answer to a question in a snapshot that was begun at a turn; null when it has to be asked. */
  find(question: string, turn: number): pg.QueryResult | null {
    const known = this.#known.get(question);
    if (known === undefined) return null;
    if (!this.#turns.holds(known.turn, known.tables, turn)) return null;
    // Those asked for last stand at the end.
    this.#known.delete(question);
    this.#known.set(question, known);
    return known.answer;
  }

  keep(question: string, statement: string, turn: number, answer: pg.QueryResult): void {
    const tables = ofTheMoment.test(statement) ? null : this.#tablesOf(statement);
    if (tables === null || !this.#turns.holds(turn, tables)) return;
    const bytes = JSON.stringify(answer.rows).length + question.length;
    if (bytes > longest) return;
    freeze(answer.rows);
    this.#drop(question);
    this.#known.set(question, { answer, turn, tables, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#known.keys()) {
      if (this.#bytes <= mostBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(question: string): void {
    this.#bytes -= this.#known.get(question)?.bytes ?? 0;
    this.#known.delete(question);
  }
}
