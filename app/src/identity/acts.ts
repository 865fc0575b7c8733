import type { Said } from '../door/act.ts';

/** What the record can say of offices. The person is an id; the name stays outside the record. Subject: `office:<kind>`. */
export type OfficeAct =
  | Said<
      'office.assigned',
      { readonly account: string; readonly office: 'secretariat' | 'president'; readonly demonstration: boolean }
    >
  | Said<'office.ended', { readonly account: string; readonly office: 'secretariat' | 'president' }>;
