import type { Line, Region, Requirements } from '@plenary/rules';
import type { ColumnType } from 'kysely';
import type { SessionParameters } from '../parameters/index.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { BallotCount, BallotLot, BallotResult } from './acts.ts';

type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    election: {
      id: string;
      session: string;
      item: string;
      kind: 'judges';
      title: Jsonb<LanguageMap>;
      seats: number;
      in_office: Jsonb<Requirements>;
      nationalities_in_office: Jsonb<readonly string[]>;
      group_sizes: Jsonb<Readonly<Record<Region, number>>>;
      status: ColumnType<'open' | 'completed', string | undefined, string>;
      created_at: string;
    };
    candidate: {
      id: string;
      election: string;
      name: string;
      list: 'A' | 'B' | null;
      region: Region;
      gender: 'F' | 'M' | null;
      nationality: string;
      nominated_by: string;
      status: ColumnType<'standing' | 'elected' | 'withdrawn' | 'removed', string | undefined, string>;
      after_ballot: number | null;
    };
    ballot: {
      id: string;
      election: string;
      meeting: string;
      number: number;
      attempt: ColumnType<number, number | undefined, number>;
      status: ColumnType<'open' | 'counted' | 'announced' | 'annulled', string | undefined, string>;
      seats: number;
      standing: Jsonb<readonly string[]>;
      restricted: boolean;
      group_sizes: Jsonb<Readonly<Record<Region, number>>>;
      requirements: Jsonb<Requirements>;
      explanation: Jsonb<readonly Line[]>;
      present: number;
      issued: number;
      states_parties: number;
      opened_at: string;
      announced_at: string | null;
      count: Jsonb<BallotCount> | null;
      parameters: ColumnType<SessionParameters | null, string | null | undefined, never>;
      result: Jsonb<BallotResult> | null;
      /** where the lot was drawn */
      lot_meeting: ColumnType<string | null, null | undefined, string | null>;
      lot: ColumnType<BallotLot | null, null | undefined, string | null>;
      annulled_because: string | null;
      last_seq: number;
    };
  }
}
