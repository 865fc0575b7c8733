import type { Said } from '../door/act.ts';

export const erasureReasons = ['at-request', 'entered-wrongly', 'law-requires'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What the record can say of erasure. It carries no personal data itself. */
export type ErasureAct =
  /** The account is an id. Subject: `accounts`. */
  | Said<'person.erased', { readonly account: string; readonly reason: string }>
  /** Data and salt of an entry are gone, by its number. Subject: `entry:<number>`. */
  | Said<'entry-data.erased', { readonly entry: number; readonly because: ErasureReason }>;

export function entrySubject(entry: number): string {
  return `entry:${entry}`;
}
