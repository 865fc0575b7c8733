import type { Line } from '@plenary/rules';
import { slot } from '../door/slot.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { LanguageCtx } from './ctx.ts';
import type { City } from './dates.ts';
import type { AskedOf } from './for-you.ts';

/** The session whose deadlines these are, and whether its days have come. */
export interface SessionAhead {
  readonly title: LanguageMap;
  readonly begun: boolean;
}

/** Something that the Secretariat has to do by a day, or by an hour of it. */
export interface DatedTask {
  /** ISO day or instant */
  readonly by: string;
  /** by whose clock */
  readonly city: City;
  /** what is to be done: what a rule asks before a session, or a few words and where it is done */
  readonly what:
    | { readonly rule: Line; readonly session: SessionAhead }
    | { readonly words: (ctx: LanguageCtx) => string; readonly href: string };
}

export const datedTasks = slot<(at: AskedOf) => Promise<readonly DatedTask[]>>(
  'what the Secretariat has to do by a day',
);
