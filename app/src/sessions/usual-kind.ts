import { proposalKinds } from '@plenary/rules';
import { z } from 'zod';
import { choice, complaint } from '../door/input.ts';

/** The kind of decision that an item usually leads to; an empty choice says that none is usual. A form says `none`: its empty answers are not sent on. */
export const usualKind = z.union(
  [choice(proposalKinds, 'input.decision-kind'), choice(['', 'none']).transform(() => null), z.null()],
  complaint('input.decision-kind'),
);
