import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { Ctx } from '../web/ctx.ts';

/** What can be done in a demonstration without being anybody. `home`: in a line, on the home of the public. */
export const demonstrationOffer = slot<(db: Db, ctx: Ctx, where: 'sign-in' | 'home') => Promise<ReactNode>>(
  'what a demonstration offers without an account, on the sign-in page and on the home of the public',
);
