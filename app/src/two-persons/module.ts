import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { askedNow } from '../web/for-you.ts';
import { twoPersonActs } from './acts.ts';
import { twoPersonsAgain } from './again.ts';
import { confirmationAsked } from './asked.ts';
import { confirmAct } from './confirm-act.ts';
import { twoPersonRoutes } from './routes.tsx';
import { declineAct, withdrawAct } from './settle-act.ts';

/** Acts that need two persons: proposed by one, confirmed by another. */
export const twoPersonsModule: Module = {
  name: 'two-persons',
  acts: twoPersonActs,
  commands: [confirmAct, declineAct, withdrawAct],
  again: twoPersonsAgain,
  tables: { proposed_act: { except: ['browser'] } },
  routes: twoPersonRoutes,
  fills: [fill(askedNow, confirmationAsked)],
};
