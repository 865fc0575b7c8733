import type { ReactNode } from 'react';
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
  /** the day that it had before the session was moved */
  readonly was?: string | null;
  /** how it stands today, where whoever asks for it knows more than its day */
  readonly stands?: (ctx: LanguageCtx) => ReactNode;
  /** by whose clock */
  readonly city: City;
  /** what is to be done in a few words, and where; with its provision where a rule asks it for a session */
  readonly what: {
    readonly words: (ctx: LanguageCtx) => string;
    readonly href: string;
    readonly of?: { readonly session: SessionAhead; readonly rule: (ctx: LanguageCtx) => ReactNode };
  };
}

export const datedTasks = slot<(at: AskedOf) => Promise<readonly DatedTask[]>>(
  'what the Secretariat has to do by a day',
);
