import type { DeadlineStepId } from '@plenary/rules';

declare module '../store/tables.ts' {
  interface Tables {
    deadline_met: {
      session: string;
      step: DeadlineStepId;
      /** ISO days: when it was done, and by when it had to be then */
      met_on: string;
      due: string;
      reference: string | null;
    };
  }
}
