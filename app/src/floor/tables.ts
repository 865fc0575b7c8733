import type { FloorKind, OrderPolicy, ParticipantCategory, PlaceReason, Region } from '@plenary/rules';
import type { ColumnType } from 'kysely';

export type SpeakerStatus = 'waiting' | 'speaking' | 'spoke' | 'withdrawn' | 'removed';

declare module '../store/tables.ts' {
  interface Tables {
    speaker: {
      id: string;
      /** where it asked for the floor; of one that got it, where it spoke */
      meeting: string;
      item: string;
      /** a State, or another participant by its code */
      iso3: string;
      /** with which it is called: its own, unless the chair has moved it among others */
      category: ColumnType<ParticipantCategory, ParticipantCategory | undefined, ParticipantCategory>;
      /** the statement that a reply answers */
      answers: ColumnType<string | null, string | null | undefined, string | null>;
      /** why its place was changed by hand, in words */
      place_reason: ColumnType<string | null, string | null | undefined, string | null>;
      /** why the order of the chair put it where it is */
      place_why: ColumnType<PlaceReason | null, PlaceReason | null | undefined, PlaceReason | null>;
      kind: ColumnType<FloorKind, FloorKind | undefined, FloorKind>;
      /** as it was written; null for a regional group, and for nobody's behalf */
      on_behalf_of: string | null;
      region: ColumnType<Region | null, Region | null | undefined, Region | null>;
      /** what was written waits for the chair's yes, and is not shown before */
      group_awaits: ColumnType<boolean, boolean | undefined, boolean>;
      position: number;
      status: ColumnType<SpeakerStatus, string | undefined, string>;
      asked_at: string;
      limit_seconds: number | null;
      /** the place it had when it was called and not in the hall; it waits at the end since */
      skipped_from: ColumnType<number | null, number | null | undefined, number | null>;
      started_at: string | null;
      ended_at: string | null;
    };
    /** what the President said of the list of an item */
    speakers_list: {
      item: string;
      policy: OrderPolicy | null;
      policy_reason: string | null;
      policy_at: string | null;
      /** at which hour it closes, where that was announced */
      closes_at: string | null;
    };
    /** a stretch of time in which somebody had the floor */
    floor_interval: {
      /** the place on the list that was called, else the interposition */
      turn: string;
      /** 1 for the first of its turn */
      nth: number;
      meeting: string;
      item: string | null;
      kind: FloorKind;
      iso3: string;
      started_at: string;
      ended_at: string | null;
    };
  }
}
