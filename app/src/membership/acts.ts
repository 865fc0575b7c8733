import type { Said } from '../door/act.ts';

/** Money in whole cents, days as ISO days. Subject: `reference` and `state:<iso3>`. */
export type MembershipAct =
  | Said<'reference.loaded', { readonly files: readonly { readonly path: string; readonly sha256: string }[] }>
  | Said<
      'contributions.certified',
      {
        readonly session: string;
        readonly state: string;
        readonly due: readonly { readonly year: number; readonly cents: number }[];
        readonly paid: readonly { readonly date: string; readonly cents: number }[];
      }
    >
  | Said<'exemption.granted', { readonly session: string; readonly state: string; readonly reason: string }>;
