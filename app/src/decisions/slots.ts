import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';

/** What is known of a vote beside the votes. Read once, and shown in whatever language. */
export interface ShownOfVote {
  /** on its page for everybody, kept current there; nothing where there is nothing to say */
  show(ctx: LanguageCtx): ReactNode;
  /** on its page on the desk: what the Secretariat enters */
  enter(ctx: Ctx): ReactNode;
}

export const ofVote = slot<(db: Db, vote: string) => Promise<ShownOfVote>>(
  'what is known of a vote, on its page and on the desk',
);
