import type { ColumnType } from 'kysely';

type WrittenOnce<Read> = ColumnType<Read, Read, never>;

declare module '../store/tables.ts' {
  interface Tables {
    /** The answer given to a request id, so that a repeated request gets the same one. */
    request: {
      id: WrittenOnce<string>;
      actor: WrittenOnce<string | null>;
      command: WrittenOnce<string>;
      /** emptied when the person it is about is erased */
      input_hash: string;
      answer: ColumnType<unknown, unknown, unknown>;
      at: WrittenOnce<string>;
      /** how often it was sent */
      attempts: ColumnType<number, number | undefined, number>;
    };
  }
}
