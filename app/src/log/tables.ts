import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { Halt, SignedHead } from './acts.ts';
import type { SequencerState, WitnessAnswerKind } from './words.ts';

/** Written once; triggers refuse everything else. */
type Once<T> = ColumnType<T, T, never>;

declare module '../store/tables.ts' {
  interface Tables {
    log_leaf: { seq: Once<number>; bytes: Once<Buffer> };
    log_tile: { level: Once<number>; place: Once<number>; bytes: Buffer };
    log_checkpoint: {
      /** the first line of the note */
      origin: ColumnType<string, never, never>;
      size: Once<number>;
      root: Once<Buffer>;
      note: Once<string>;
      key_ids: Once<string[]>;
      signed_at: Once<string>;
      /** size of the one that this log signed before; 0: none; null: not noted, as in rows of before */
      previous_size: Once<number | null>;
    };
    log_night: { day: string; origin: string; size: number };
    log_state: {
      one: Generated<boolean>;
      size: number;
      head: string;
      state: SequencerState;
      detail: string;
      since: string;
      quorum: number;
      /** what was signed last; null before the first */
      signed_origin: string | null;
      signed_size: number | null;
    };
    log_witness: {
      key: string;
      name: string;
      address: string;
      configured: boolean;
      asked_at: string | null;
      answer: WitnessAnswerKind | null;
      answer_size: number | null;
      /** the log that the answer is about */
      origin: string | null;
      detail: string;
    };
    log_cosignature: { origin: string; size: number; witness: string; line: string; at: string };
    log_halt: {
      id: Generated<number>;
      origin: string;
      witness: string;
      kind: 'ahead' | 'split';
      size: number;
      entries: number;
      at: string;
    };
    log_key: { key: string; name: string; key_id: string; introduced_at: string; retired_at: string | null };
    log_resumption: { seq: number; at: string; reason: string };
    log_succession: {
      seq: number;
      at: string;
      name: string;
      former: string;
      size: number | null;
      root: string | null;
      contradictions: ColumnType<readonly Halt[], RawBuilder<readonly Halt[]>, never>;
      lost: ColumnType<SignedHead | null, RawBuilder<SignedHead> | null, never>;
      reason: string;
    };
    log_demonstration_seed: { one: Generated<boolean>; seed: string };
  }
}
