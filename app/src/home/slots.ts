import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { FloorView } from '../floor/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
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

/** A seat for which somebody is accredited at a session. */
export interface SeatHeld {
  readonly session: string;
  readonly state: string;
}

/** What a person finds on the home page about one of its own seats. */
export interface SeatAtHome {
  /** the topic by which it stays current */
  readonly live: string;
  readonly show: (ctx: LanguageCtx, name: LanguageMap) => ReactNode;
}

export const seatAtHome = slot<
  (db: Db, seat: SeatHeld, viewer: { readonly id: string; readonly now: string }) => Promise<SeatAtHome | null>
>('what a person finds about its own seat');
