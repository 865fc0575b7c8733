import type { Said } from '../door/act.ts';

/** Money in whole cents, days as ISO days. Subject: `state:<iso3>`. */
export type RightToVoteAct =
  | Said<
      'contributions.certified',
      {
        readonly session: string;
        readonly state: string;
        readonly due: readonly { readonly year: number; readonly cents: number }[];
        readonly paid: readonly { readonly date: string; readonly cents: number }[];
      }
    >
  | Said<'exemption.granted', { readonly session: string; readonly state: string; readonly reason: string }>
  /** entered by mistake */
  | Said<'exemption.taken-back', { readonly session: string; readonly state: string; readonly reason: string }>;
