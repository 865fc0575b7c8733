import type { Generated } from 'kysely';
import type { Pace, WaitsFor } from './play/scene.ts';

declare module '../store/tables.ts' {
  interface Tables {
    /** One row, from the moment the stage of a demonstration is begun. */
    demonstration_stage: { id: string; began_at: string; complete: Generated<boolean> };
    /** One row, from the moment a meeting is first played. */
    demonstration_play: {
      one: Generated<boolean>;
      meeting: string;
      pace: Pace | 'paused';
      waits_for: WaitsFor | null;
      /** until when a vote stays open for whoever takes a seat */
      goes_on_at: string | null;
      /** so long that going on without is offered */
      waits_long: Generated<boolean>;
      /** the office is simulated though a person has it: the last entry that is not of that person's doing */
      president_without: number | null;
      secretariat_without: number | null;
    };
  }
}
