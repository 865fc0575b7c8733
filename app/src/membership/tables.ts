import type { Membership } from '@plenary/rules';

declare module '../store/tables.ts' {
  interface Tables {
    membership: {
      iso3: string;
      regional_group: Membership['group'];
      entry_into_force: string;
      party_until: string | null;
    };
  }
}
