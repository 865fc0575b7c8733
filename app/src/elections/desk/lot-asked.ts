import type { Context } from 'hono';
import { fieldErrors, unsaid } from '../../door/field-errors.ts';
import type { WebEnv } from '../../web/env.ts';
import type { FormState } from '../../web/form-state.ts';
import type { PendingLot } from '../reads.ts';
import { recordLot } from '../record-lot.ts';

/** A lot as the address of a page bears it: `order.0`, `order.1`, …, `how`. */
export function lotGiven(c: Context<WebEnv>): FormState {
  const given = Object.entries(c.req.query()).filter(([name]) => /^(order\.\d{1,2}|how)$/.test(name));
  return { values: Object.fromEntries(given.map(([name, value]) => [name, [value]])), errors: {} };
}

interface Lot {
  readonly meeting: string;
  readonly ballot: string;
  readonly order: string[];
  readonly how: string;
}

/** The lot that is asked for, or for each field what is wrong with it. */
export function lotAsked(
  { values }: FormState,
  lot: PendingLot | null,
  meeting: string | null,
): { readonly input: Lot } | { readonly errors: FormState['errors'] } {
  if (!lot || !meeting) return { errors: {} };
  const order = lot.among.flatMap((_, place) => values[`order.${place}`]?.filter((id) => id !== '') ?? []);
  const how = values.how?.[0] ?? '';
  const parsed = recordLot.input.safeParse({ meeting, ballot: lot.ballot, order, how }, { error: unsaid });
  return parsed.success ? { input: parsed.data } : { errors: fieldErrors(parsed.error.issues) };
}
