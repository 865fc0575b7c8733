import { slot } from '../door/slot.ts';
import type { DatedTask } from '../web/dated-tasks.ts';
import type { AskedOf } from '../web/for-you.ts';

/** What jobs could not do in the end, where no job waits for it any more. */
export const givenUpWork = slot<(at: AskedOf) => Promise<readonly DatedTask[]>>(
  'what was given up, on the page of the work behind the pages',
);
