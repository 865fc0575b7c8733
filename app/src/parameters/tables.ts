import type { ParameterKey, ParameterValues } from '@plenary/rules';
import type { ColumnType } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    session_parameter: {
      seq: number;
      session: string;
      key: ParameterKey;
      value: ColumnType<ParameterValues[ParameterKey], string, never>;
      decided_on: string;
      reference: string;
      reason: string;
      valid_from: string;
      valid_until: ColumnType<string | null, null | undefined, string>;
    };
  }
}
