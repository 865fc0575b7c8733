import { z } from 'zod';
import type { MessageKey } from '../../words/messages.ts';
import { complaint } from './complaint.ts';
import { kind } from './kind.ts';

/** One of a list. */
export function choice<const Value extends string>(values: readonly Value[], ask: MessageKey = 'input.choose') {
  return kind('choice', z.enum(values as readonly [Value, ...Value[]], complaint(ask)));
}

/** Yes or no: as JSON says it, or as a box of a form that was ticked. */
export const flag = kind(
  'flag',
  z.union([z.boolean(), z.enum(['yes', 'on', 'true']).transform(() => true)], complaint('input.flag')),
  { sent: { type: 'boolean' } },
);

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A whole number: of JSON, or the figures 0 to 9 in a field of a form. Its message names both bounds. */
export function whole({ min, max }: Bounds) {
  return kind('number', wholeNumber({ min, max }), {
    // A figure is text for a keyboard of figures: `type=number` changes under a wheel or an arrow key, unseen.
    control: { inputMode: 'numeric' },
    sent: { type: 'integer', minimum: min, maximum: max },
  });
}

/** An amount in whole cents of a euro. Far above any contribution, far below what a number holds exactly. */
export function money() {
  const bounds = { min: 0, max: 100_000_000_000_00 };
  const sent = { type: 'integer', minimum: bounds.min, maximum: bounds.max, description: 'in whole cents of a euro' };
  return kind('money', wholeNumber(bounds), { control: { inputMode: 'numeric' }, sent });
}

function wholeNumber({ min, max }: Bounds) {
  const wrong = complaint('input.whole', { min, max });
  const digits = z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, wrong)
    .transform(Number);
  return z.union([z.number(), digits], wrong).pipe(
    z
      .int(wrong)
      .min(min, wrong)
      .max(max, wrong)
      // -0 is 0
      .overwrite((number) => number + 0),
  );
}
