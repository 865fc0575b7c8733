import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { FloorView } from '../floor/index.ts';
import type { Db } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import type { City } from '../web/dates.ts';
import type { Role } from '../web/for-you.ts';
import type { Site } from '../web/site.ts';
import type { LanguageMap } from '../words/languages.ts';

/** What a room says on the home page of what goes on in the meeting that is open. */
export interface HomeNow {
  /** what is going on; nothing where the item says enough */
  readonly headline?: ((ctx: LanguageCtx) => string) | undefined;
  /** about what the headline names */
  readonly lede?: ((ctx: LanguageCtx) => string) | undefined;
  readonly box?: ((ctx: LanguageCtx) => ReactNode) | undefined;
  readonly link?: { readonly href: string; readonly label: (ctx: LanguageCtx) => string } | undefined;
}

export const homeNow = slot<(db: Db, floor: FloorView) => Promise<HomeNow>>('what goes on in the meeting that is open');

/** What a room shows on the home of who acts in a role, beside what is asked of it. */
export interface RoleAtHome {
  readonly key: string;
  /** topics by which it stays current */
  readonly live: readonly string[];
  readonly show: (ctx: Ctx) => ReactNode;
}

export const roleAtHome = slot<
  (role: Role, site: Pick<Site, 'reads' | 'filled'>, ctx: Ctx) => Promise<RoleAtHome | null>
>('what belongs to a role, on its home');

/** Something that the Assembly decided in a session run here. */
export interface DecidedLately {
  /** ISO instant, and the city whose day it was */
  readonly at: string;
  readonly city: City;
  readonly href: string;
  /** of a text */
  readonly symbol: string | null;
  readonly title: LanguageMap;
  readonly how: (ctx: LanguageCtx) => string;
}

export const decidedLately = slot<(db: Db, most: number) => Promise<readonly DecidedLately[]>>(
  'what was decided last, on the home page',
);
