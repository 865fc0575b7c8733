import type { Redecide } from '../door/again.ts';
import { readHead } from '../door/read-clocks.ts';
import { confirmClock } from './confirm-clock.ts';

export const clockAgain: Redecide = {
  'clock.confirmed': async ({ reason, database, machine }, { tx }) => ({
    command: confirmClock,
    input: { reason },
    clock: { database, machine, ...(await readHead(tx)) },
    outside: 'what two clocks said',
  }),
};
