import type { Said } from '../door/act.ts';

/** Subject: `reference`. */
export type MembershipAct = Said<
  'reference.loaded',
  { readonly files: readonly { readonly path: string; readonly sha256: string }[] }
>;
