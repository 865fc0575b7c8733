import type { Said } from '../door/act.ts';

type Office = 'secretariat' | 'president';

/** What the record can say of offices. The person is an id; the name stays outside the record. Subject: `office:<kind>`. */
export type OfficeAct =
  | Said<'office.assigned', { readonly account: string; readonly office: Office; readonly demonstration: boolean }>
  | Said<'office.ended', { readonly account: string; readonly office: Office }>;

/** What it can say of accounts. Subject: `accounts`, because a subject is public and an account's id is not. */
export type AccountAct =
  /** `until` is an instant. The secret of the link is in nobody's record, nor its hash. */
  | Said<'sign-in-link.made', { readonly account: string; readonly until: string }>
  /** All of the account, with its unused links. */
  | Said<'sign-ins.ended', { readonly account: string }>;

export const accountsSubject = 'accounts';
