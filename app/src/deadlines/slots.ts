import type { Confidence, DeadlineParty } from '@plenary/rules';
import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { SessionOnDeadlines } from './reads.ts';

/** Something that has to be done for a session by a day, as the room says it that it belongs to. */
export interface SessionDeadline {
  /** among those of the session */
  readonly key: string;
  /** ISO day by which it has to be done, as the session is called now */
  readonly by: string;
  readonly what: (ctx: LanguageCtx) => string;
  readonly provision: string;
  readonly confidence: Confidence;
  /** the provision, with the mark of how sure its day is */
  readonly rule: (ctx: LanguageCtx) => ReactNode;
  readonly acts: readonly DeadlineParty[];
  readonly told: readonly DeadlineParty[];
  /** the act that met it; null while there is none */
  readonly met: { readonly on: string; readonly due: string; readonly reference: string | null } | null;
  /** it ends by itself on its day: whoever may act is free to, and nobody is late */
  readonly open: boolean;
  /** where the Secretariat does it */
  readonly href: string | null;
}

/** Read for the pages of a session, in any order. */
export const deadlinesOfSession =
  slot<(db: Db, session: SessionOnDeadlines) => Promise<readonly SessionDeadline[]>>('deadlines of a session');
