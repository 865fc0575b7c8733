import type { Line } from '@plenary/rules';
import { slot } from '../door/slot.ts';
import type { LanguageCtx } from './ctx.ts';
import type { City } from './dates.ts';
import type { AskedOf } from './for-you.ts';

/** Something that the Secretariat has to do by a day, or by an hour of it. */
export interface DatedTask {
  /** ISO day or instant */
  readonly by: string;
  /** by whose clock */
  readonly city: City;
  /** what is to be done: a sentence of a rule with its provision, or a few words and where it is done */
  readonly what: { readonly rule: Line } | { readonly words: (ctx: LanguageCtx) => string; readonly href: string };
}

export const datedTasks = slot<(at: AskedOf) => Promise<readonly DatedTask[]>>(
  'what the Secretariat has to do by a day',
);
