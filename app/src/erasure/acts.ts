import type { Said } from '../door/act.ts';

/** What the record can say of erasure. It carries no personal data itself; the account is an id. Subject: `accounts`. */
export type ErasureAct = Said<'person.erased', { readonly account: string; readonly reason: string }>;
