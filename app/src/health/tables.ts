import type { Generated } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    /** what /health writes; see the migration */
    health_write: { readonly id: Generated<number>; readonly filler: string };
  }
}
