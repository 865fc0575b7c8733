import { z } from 'zod';
import { type Refusal, refuse } from '../door/command.ts';
import { reason, ref, title } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand, type MeetingFacts } from '../meetings/index.ts';
import { isRefused, type Taken, type TakenInput, takenBy, takenInput } from '../parameters/index.ts';
import { type AgendaStanding, agendaStanding, type WholeItem, wholeAgenda } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { changedSince, seenAgenda } from './seen-agenda.ts';

const about = { meeting: ref('meeting'), item: ref('agenda-item'), seen: seenAgenda, ...takenInput };
const rule = 'Rules of Procedure of the Assembly, rule 20';

interface Adopted {
  readonly standing: AgendaStanding;
  readonly items: readonly WholeItem[];
}

async function load(tx: Tx, { session }: MeetingFacts): Promise<Adopted> {
  return { standing: await agendaStanding(tx, session), items: await wholeAgenda(tx, session) };
}

/** The item and the majority for changing it; else why it is not changed so. */
function change(
  facts: MeetingFacts & Adopted,
  id: string,
  { seen, ...how }: TakenInput & { readonly seen?: string | undefined },
): Refusal | { readonly item: WholeItem; readonly taken: Taken } {
  const item = facts.items.find((one) => one.id === id);
  if (!item) return refuse(no('no-such-item'));
  if (facts.standing.adoptedAt === null) return refuse(no('agenda-not-adopted'));
  if (item.standing !== 'on') return refuse(no('item-gone', { number: item.number, standing: item.standing }));
  if (item.status === 'concluded') return refuse(no('item-concluded', { number: item.number }));
  const changed = changedSince(seen, [item]);
  if (changed) return refuse(changed);
  const taken = takenBy(facts, 'D02', how);
  if (isRefused(taken)) return taken;
  return taken.carried ? { item, taken } : refuse(no('agenda-not-carried', { needed: taken.data.needed ?? 0 }, rule));
}

/** The Assembly amends an item of the agenda that it adopted. */
export const amendAgendaItem = chairCommand({
  name: 'amend-agenda-item',
  edition: 2,
  decides: true,
  undo: { again: 'amended once more' },
  input: z.object({ ...about, title }),
  load,
  decide(facts, { meeting, item: id, title: wanted, ...how }) {
    const found = change(facts, id, how);
    if ('ok' in found) return found;
    const { item, taken } = found;
    const data = { item: id, session: facts.session, meeting, number: item.number, title: wanted, ...taken.data };
    return [say('agenda-item.amended', data, [rule, ...taken.cites])];
  },
});

/** The Assembly deletes an item that no meeting has taken up. It stays visible as deleted, and its number is given to no other. */
export const deleteAgendaItem = chairCommand({
  name: 'delete-agenda-item',
  edition: 2,
  decides: true,
  undo: { back: 'request-agenda-item' },
  input: z.object({ ...about, reason }),
  load,
  decide(facts, { meeting, item: id, reason: why, ...how }) {
    const found = change(facts, id, how);
    if ('ok' in found) return found;
    const { item, taken } = found;
    if (item.status !== 'waiting') return refuse(no('agenda-item-taken-up', { number: item.number }));
    const data = { item: id, session: facts.session, meeting, number: item.number, reason: why, ...taken.data };
    return [say('agenda-item.deleted', data, [rule, ...taken.cites])];
  },
});
