import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { slot } from '../web/slot.ts';
import type { SessionLink } from './pages/session-run-here.tsx';

/** A section on the page of a session run here: things of the session with pages of their own. */
export interface SessionSection {
  /** `sessions.<section>` is its heading, `session-<section>` its region */
  readonly section: 'decisions' | 'elections';
  links(db: Db, ctx: LanguageCtx, session: string): Promise<readonly SessionLink[]>;
}

export const sessionSection = slot<SessionSection>('section on the page of a session');

/** How many parameters the Bureau has set for a session. */
export const parametersSetIn = slot<(db: Db, session: string) => Promise<number>>(
  'number of parameters that the Bureau has set, on the page of a session',
);
