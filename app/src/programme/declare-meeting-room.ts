import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { sessionId } from '../door/input.ts';
import { untilClosed } from '../sessions/index.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { mayPlan, type Programme, planning, programmeOf } from './facts.ts';
import { nameObjection, roomInput, roomSaid } from './room-input.ts';

const input = z.object({ session: sessionId, ...roomInput });
type Input = z.infer<typeof input>;

interface Facts {
  readonly programme: Programme | null;
  readonly newRoom: string;
}

/** A room in which meetings of a session are held. */
export const declareMeetingRoom: Command<Input, Facts, ProgrammeAct, z.input<typeof input>> = untilClosed({
  name: 'declare-meeting-room',
  undo: { back: 'change-meeting-room' },
  who: mayPlan,
  input,
  load: async (tx, { session }) => ({ programme: await programmeOf(tx, session), newRoom: randomUUID() }),
  decide({ programme, newRoom: room }, { session, ...asked }, actor) {
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const taken = nameObjection((programme as Programme).rooms, asked.name);
    if (taken) return refuse(taken);
    return {
      ok: true,
      capacity: may.capacity,
      answer: { room },
      acts: [say('meeting-room.declared', { room, session, ...roomSaid(asked) })],
    };
  },
});
