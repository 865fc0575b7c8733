import type { MotionKind } from '@plenary/rules';
import type { ColumnType } from 'kysely';

export type MotionStatus = 'moved' | 'ruled' | 'put' | 'withdrawn';
export type Side = 'mover' | 'for' | 'against';

declare module '../store/tables.ts' {
  interface Tables {
    motion: {
      id: string;
      meeting: string;
      item: string;
      kind: MotionKind;
      /** the seat that moved it */
      iso3: string;
      /** the proposal that it is about */
      about: string | null;
      /** as it was said */
      words: string | null;
      /** the point of order against whose ruling it is */
      appeals: string | null;
      /** a point of order on the conduct of the voting in progress */
      on_voting: ColumnType<boolean, boolean | undefined, boolean>;
      status: ColumnType<MotionStatus, MotionStatus | undefined, MotionStatus>;
      moved_at: string;
      ruled_at: ColumnType<string | null, undefined, string>;
      well_taken: ColumnType<boolean | null, undefined, boolean>;
      ruling: ColumnType<string | null, undefined, string | null>;
      /** as what it is put to the Assembly */
      proposal: ColumnType<string | null, undefined, string>;
      /** what it brought about is over */
      over_at: ColumnType<string | null, undefined, string>;
      /** number of the entry by which it was moved */
      seq: number;
    };
    motion_speaker: { motion: string; iso3: string; side: Side };
  }
}
