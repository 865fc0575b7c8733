import type { Credentials, Examined } from '@plenary/rules';
import type { ColumnType } from 'kysely';
import type { Figures } from './decided.ts';
import type { DocumentType } from './document-file.ts';
import type { Issuer } from './issuers.ts';

type Jsonb<T> = ColumnType<T, string, string>;
type FiguresJson = ColumnType<Figures | null, string | null | undefined, string | null>;
type How = 'consensus' | 'vote';

type Bytes = ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>;

declare module '../store/tables.ts' {
  interface Tables {
    credentials: {
      seq: number;
      session: string;
      iso3: string;
      received: Credentials['received'];
      issued_by: Issuer | null;
      received_on: string | null;
      reference: string | null;
      persons: Jsonb<readonly string[]>;
      late: boolean;
      examined: Examined | null;
      examined_because: string | null;
      decided: Credentials['decided'];
      objected: boolean;
    };
    credentials_committee: {
      session: string;
      members: Jsonb<readonly string[]>;
      meeting: string;
      appointed_at: string;
      how: How;
      proposal: string | null;
    };
    credentials_chair: {
      session: string;
      account: string;
      iso3: string;
      valid_from: string;
      valid_until: ColumnType<string | null, string | null | undefined, string | null>;
    };
    credentials_report: {
      session: string;
      number: number;
      met_on: string;
      chaired_by: string | null;
      accepted: Jsonb<readonly string[]>;
      on_understanding: Jsonb<readonly string[]>;
      objected: Jsonb<readonly string[]>;
      nothing: Jsonb<readonly string[]>;
      committee_at: string;
      meeting: ColumnType<string | null, undefined, string>;
      assembly_at: ColumnType<string | null, undefined, string>;
      how: ColumnType<How | null, undefined, How>;
      proposal: ColumnType<string | null, undefined, string | null>;
      figures: FiguresJson;
    };
    credentials_document: {
      session: string;
      iso3: string;
      type: DocumentType;
      /** bytes */
      size: number;
      sha256: string;
      attached_at: string;
      bytes: Bytes;
    };
    credentials_objection: {
      seq: number;
      session: string;
      iso3: string;
      account: string | null;
      by_state: string | null;
      reason: string;
      raised_at: string;
      outcome: ColumnType<'upheld' | 'dismissed' | 'withdrawn' | null, undefined, string>;
      ended_at: ColumnType<string | null, undefined, string>;
      meeting: ColumnType<string | null, undefined, string | null>;
      how: ColumnType<How | null, undefined, How | null>;
      proposal: ColumnType<string | null, undefined, string | null>;
      figures: FiguresJson;
    };
  }
}
