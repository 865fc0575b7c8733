import type { Projections } from '../door/command.ts';
import { capacitiesNoLaterThan, signInsNoLaterThan } from '../identity/no-later-than.ts';
import { parametersNoLaterThan } from '../parameters/index.ts';
import type { ClockAct } from './acts.ts';

/**
 * What began or ended at a time that never was, begins or ends now: else people would have no rights until then. The
 * entries keep the time they bear; this one says that it was wrong.
 */
export const clockProjections: Projections<ClockAct> = {
  'clock.confirmed': async (tx, { at, unrecorded }) => {
    await capacitiesNoLaterThan(tx, at);
    await parametersNoLaterThan(tx, at);
    if (unrecorded?.signIns === 'end') await signInsNoLaterThan(tx, at);
  },
};
