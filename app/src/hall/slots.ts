import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { FloorView } from '../floor/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Tables } from '../store/tables.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { ScreenName } from './acts.ts';

/** The act that the screens of the hall follow now. */
export interface Turn {
  readonly act: string;
  /** id of the vote or ballot it is about, where it is about one */
  readonly of: string | null;
  /** what the chair called; null where the screens follow the meeting */
  readonly called: ScreenName | null;
  readonly at: string;
}

/** A result that was announced in a meeting and can be shown again. */
export interface AnnouncedResult {
  /** id of the vote or ballot */
  readonly id: string;
  readonly title: LanguageMap;
  /** number of the ballot; null for a vote */
  readonly ballot: number | null;
  readonly announcedAt: string;
}

/** One screen, with its name for the style sheet. */
export interface HallScreen {
  readonly name: 'vote' | 'ballot' | 'undone' | 'speaker' | 'speakers' | 'agenda' | 'blank' | 'standing';
  readonly show: (ctx: LanguageCtx, floor: FloorView) => ReactNode;
}

/** What a room shows in the hall of one meeting. */
export interface HallNow {
  /** from the opening of what is voted on until its result is announced */
  readonly goingOn?: HallScreen | undefined;
  /** what the last act said: a result, or that something is decided by nothing; until the meeting goes on */
  readonly said?: HallScreen | undefined;
}

/** What a room brings to the screens of the hall. */
export interface HallPart {
  /** which entries of the record turn the screens to something else */
  readonly turns: (eb: ExpressionBuilder<Tables, 'entry'>, meeting: string) => Expression<SqlBool>;
  readonly at: (db: Db | Tx, floor: FloorView, turn: Turn | null) => Promise<HallNow>;
  readonly results: (db: Db | Tx, meeting: string) => Promise<readonly AnnouncedResult[]>;
  /** a result that the chair calls again; null where it is none of this room's */
  readonly result: (db: Db | Tx, floor: FloorView, turn: Turn & { readonly of: string }) => Promise<HallScreen | null>;
}

export const hallPart = slot<HallPart>('what is shown on the screens of the hall');
