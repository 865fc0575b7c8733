import type { ColumnType } from 'kysely';
import type { MeetingStatus } from './meeting-status.ts';

declare module '../store/tables.ts' {
  interface Tables {
    meeting: {
      id: string;
      session: string;
      number: number;
      starts_at: string;
      ends_at: string | null;
      room: string | null;
      status: ColumnType<MeetingStatus, string | undefined, string>;
      cancelled_because: string | null;
      opened_at: string | null;
      closed_at: string | null;
      /** while it pauses */
      suspended_at: ColumnType<string | null, string | null | undefined, string | null>;
      /** where that was said */
      resumes_at: ColumnType<string | null, string | null | undefined, string | null>;
      item: string | null;
      limit_seconds: ColumnType<number, number | undefined, number>;
    };
    presence: { meeting: string; iso3: string; present: boolean; since: string };
  }
}
