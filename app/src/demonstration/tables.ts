import type { Generated } from 'kysely';

declare module '../store/tables.ts' {
  interface Tables {
    /** One row, from the moment the stage of a demonstration is begun. */
    demonstration_stage: { id: string; began_at: string; complete: Generated<boolean> };
  }
}
