import type { Redecide } from '../door/again.ts';
import { confirmAct } from './confirm-act.ts';
import { proposeAct } from './propose-act.ts';
import { declineAct, withdrawAct } from './settle-act.ts';

export const twoPersonsAgain: Redecide = {
  'act.proposed': ({ command, edition, input }) => ({
    command: proposeAct,
    input: { command, edition, input },
    drawn: ['proposed'],
  }),
  // What is done by it stands behind it, and may bear an id that was drawn.
  'act.confirmed': async ({ proposed, hash }, around) => {
    const [done, ...behind] = around.next;
    const decided = done?.data ? await around.again[done.act]?.(done.data, { ...around, next: behind }) : null;
    return { command: confirmAct, input: { proposed, hash }, drawnInEach: decided?.drawn ?? [] };
  },
  'act.declined': ({ proposed, reason }) => ({ command: declineAct, input: { proposed, reason } }),
  'act.withdrawn': ({ proposed }) => ({ command: withdrawAct, input: { proposed } }),
};
