import type { ColumnType, Generated } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    account: {
      id: string;
      name: string;
      /** of what the act that made the account says of the name; null: made before that was said, or erased */
      name_salt: string | null;
      demonstration: boolean;
      closed_at: string | null;
      created_at: string;
    };
    /** of a person of a delegation, beside the name */
    person_details: {
      account: string;
      title: string | null;
      function: string | null;
      email: string | null;
      place: number | null;
      /** of what the record says of them */
      salt: string;
    };
    capacity: {
      id: Generated<number>;
      account: string;
      kind: string;
      session: string | null;
      state: string | null;
      role: string | null;
      /** since when designated by the head of the delegation to act as the representative */
      designated_at: ColumnType<string | null, string | null | undefined, string | null>;
      valid_from: string;
      valid_until: string | null;
    };
    /** what a focal point proposes of a person of its delegation */
    delegation_proposal: {
      id: string;
      session: string;
      state: string;
      kind: 'add' | 'change' | 'leave';
      /** of a person who is accredited; of a new one once it was approved */
      account: string | null;
      role: 'head' | 'alternate' | 'adviser' | null;
      /** of a new person, until it is approved */
      name: string | null;
      title: string | null;
      function: string | null;
      email: string | null;
      place: number | null;
      /** what was known of an accredited person when it was proposed, as a fingerprint */
      known: string | null;
      status: 'waiting' | 'sent-back' | 'approved';
      reason: string | null;
      proposed_by: string;
      proposed_at: string;
      version: ColumnType<number, number | undefined, number>;
      decided_by: string | null;
      decided_at: string | null;
      /** the end of the session */
      expires_at: string;
    };
    sign_in: {
      id: Generated<string>;
      token_hash: string;
      account: string;
      created_at: string;
      expires_at: string;
      seal: string;
      /** null at the first visit, as the two after it */
      away_since: ColumnType<string | null, string | null | undefined, never>;
      away_entry: ColumnType<number | null, number | null | undefined, never>;
      until_entry: ColumnType<number | null, number | null | undefined, never>;
    };
    /** nobody can read it without the browser that it came from */
    kept_form: { id: string; sealed: Buffer; expires_at: string; owner: Buffer };
    visit: {
      account: string;
      seen_at: string;
      seen_entry: number;
      /** null when no sign-in is open */
      open_until: string | null;
    };
    invitation: {
      token_hash: string;
      account: string;
      expires_at: string;
      used_at: string | null;
      ended_at: string | null;
      seal: string;
      /** as the seal says it; the link may end before. null: its seal does not say it */
      sealed_until: ColumnType<string | null, string | null | undefined, never>;
      /** the sign-in that it makes may last as long as it does itself */
      stays: ColumnType<boolean, boolean | undefined, never>;
    };
  }
}
