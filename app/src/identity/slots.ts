import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { Ctx } from '../web/ctx.ts';

/** What a room above this one keeps about a person, under a name of its own among the own data. */
export interface KeptElsewhere {
  readonly name: string;
  of(db: Db, account: string): Promise<readonly object[]>;
}

export const keptElsewhere = slot<KeptElsewhere>('what else is kept about a person, who takes it home');

/** What can be done in a demonstration without being anybody. `home`: in a line, on the home of the public. */
export const demonstrationOffer = slot<(db: Db, ctx: Ctx, where: 'sign-in' | 'home') => Promise<ReactNode>>(
  'what a demonstration offers without an account, on the sign-in page and on the home of the public',
);
