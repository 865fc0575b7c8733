import type { Alongside, SeatGone } from '../meetings/index.ts';
import { parameterInSession } from '../parameters/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { endOfSpeech } from './end-speech.ts';
import { hasFloor } from './facts.ts';

/** What follows for the floor from the acts of a meeting. */
export const floorAlongside: Alongside = {
  /** The meeting begins with the time for a statement that the Bureau has set; without one it keeps its own. */
  opened({ meeting, parameters }) {
    const minutes = parameterInSession('debate.minutes', parameters);
    return minutes.set
      ? [say('time-limit.set', { meeting, seconds: minutes.value * 60 }, [minutes.cite.provision])]
      : [];
  },
  leaving: async (tx, meeting, now) => endOfSpeech({ meeting, ...(await hasFloor(tx, meeting)) }, now),
  vacated: leavesList,
};

/** A seat lost its last person after the closing: it was not there any more to be marked as leaving. */
async function leavesList(tx: Tx, meeting: string, participating: readonly string[]): Promise<readonly SeatGone[]> {
  const waiting = await tx
    .selectFrom('speaker')
    .select(['id', 'iso3'])
    .where('meeting', '=', meeting)
    .where('status', '=', 'waiting')
    .orderBy('position')
    .execute();
  return waiting
    .filter(({ iso3 }) => !participating.includes(iso3))
    .map(({ id, iso3 }) => ({ state: iso3, acts: [say('floor.withdrawn', { meeting, speaker: id, state: iso3 })] }));
}
