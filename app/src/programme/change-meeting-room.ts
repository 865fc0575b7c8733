import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import type { Tx } from '../store/database.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { mayPlan, type Programme, planning, programmeOf } from './facts.ts';
import { nameObjection, roomInput, roomSaid } from './room-input.ts';

const input = z.object({ room: ref('meeting-room'), ...roomInput });
type Input = z.infer<typeof input>;

/** Corrects what was said of a room. */
export const changeMeetingRoom: Command<Input, Programme | null, ProgrammeAct, z.input<typeof input>> = {
  name: 'change-meeting-room',
  undo: { again: 'changed once more' },
  who: mayPlan,
  input,
  subject: ({ room }) => `meeting-room:${room}`,
  load: (tx, { room }) => programmeOfRoom(tx, room),
  decide(programme, { room, ...asked }, actor) {
    const present = programme?.rooms.find((one) => one.id === room);
    if (!programme || !present) return refuse(no('no-such-meeting-room'));
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const said = roomSaid(asked);
    const plain = ({ name, seats, interpretation }: typeof said) =>
      JSON.stringify([Object.entries(name).toSorted(), seats, interpretation]);
    if (plain(said) === plain(present)) return refuse(no('nothing-changed'));
    const taken = nameObjection(
      programme.rooms.filter((one) => one !== present),
      said.name,
    );
    if (taken) return refuse(taken);
    const session = programme.session.id;
    return { ok: true, capacity: may.capacity, acts: [say('meeting-room.changed', { room, session, ...said })] };
  },
};

async function programmeOfRoom(tx: Tx, room: string): Promise<Programme | null> {
  const row = await tx.selectFrom('meeting_room').select('session').where('id', '=', room).executeTakeFirst();
  return row ? programmeOf(tx, row.session) : null;
}
