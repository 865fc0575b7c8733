import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { Ctx } from '../web/ctx.ts';

/** What can be done in a demonstration without being anybody. */
export const demonstrationOffer = slot<(db: Db, ctx: Ctx) => Promise<ReactNode>>(
  'offer above the accounts on the sign-in page of a demonstration',
);
