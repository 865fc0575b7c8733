import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { MessageKey } from '../words/messages.ts';
import type { LanguageCtx } from './ctx.ts';

/** An act that has a word. */
export type NamedAct = MessageKey extends infer Key ? (Key extends `record.act.${infer Act}` ? Act : never) : never;

/** What an act is about, as a delegation is told of it. */
export interface ChangedThing {
  readonly href: string;
  readonly name: (ctx: LanguageCtx) => string;
}

/** Acts of a room by which something changes for delegations. */
export interface Changes {
  readonly acts: readonly NamedAct[];
  /** under which name these acts say what they are about */
  readonly field: string;
  /** by id; what is of another session is left out */
  things(db: Db, session: string, ids: readonly string[]): Promise<ReadonlyMap<string, ChangedThing>>;
}

export const changesForSeats = slot<Changes>('what changed for a delegation since it was here');
