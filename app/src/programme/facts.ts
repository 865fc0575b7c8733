import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Refusal, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type Meets, plenarySlots } from '../meetings/index.ts';
import { agendaOf, noSuchSession, type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Body } from './bodies.ts';
import { allowedIn, type EntryLine, entriesOf, type MeetingRoom, roomsByName, roomsOf } from './entries.ts';

/** The programme of a session, for deciding what may be placed in it. */
export interface Programme {
  readonly session: SessionDays;
  readonly entries: readonly EntryLine[];
  /** meetings of the plenary, not those that are over */
  readonly plenary: readonly Meets[];
  /** bodies that may meet while the plenary does */
  readonly allowed: ReadonlySet<Body>;
  readonly rooms: readonly MeetingRoom[];
  /** ids of agenda items, by number */
  readonly items: ReadonlyMap<number, string>;
}

export async function programmeOf(tx: Db | Tx, id: string): Promise<Programme | null> {
  const session = await sessionDays(tx, id);
  if (!session) return null;
  const rooms = await roomsOf(tx, id);
  return {
    session,
    entries: await entriesOf(tx, id),
    plenary: await plenarySlots(tx, id, roomsByName(rooms)),
    allowed: new Set((await allowedIn(tx, id)).keys()),
    rooms,
    items: new Map((await agendaOf(tx, id)).map((item) => [item.number, item.id])),
  };
}

/** The programme in which an entry is. */
export async function programmeWith(tx: Tx, entry: string): Promise<Programme | null> {
  const row = await tx.selectFrom('programme_entry').select('session').where('id', '=', entry).executeTakeFirst();
  return row ? programmeOf(tx, row.session) : null;
}

export const mayPlan = secretariat;

/** Who may change this programme; else why not. */
export function planning(
  programme: Pick<Programme, 'session'> | null,
  actor: Actor,
): { readonly ok: true; readonly capacity: string } | Refusal {
  const capacity = acting(actor, 'secretariat');
  if (!capacity) return refuse(mayPlan.refusal);
  if (!programme) return refuse(noSuchSession);
  const wrong = wrongWorld(programme.session, actor);
  return wrong ? refuse(wrong) : { ok: true, capacity: capacityName(capacity) };
}

/** The entry that a change is about; else why it cannot be changed. */
export function standingEntry(
  { entries }: Programme,
  id: string,
): { readonly ok: true; readonly entry: EntryLine } | Refusal {
  const entry = entries.find((one) => one.id === id);
  if (!entry) return refuse(no('no-such-programme-entry'));
  return entry.cancelled !== null ? refuse(no('entry-cancelled')) : { ok: true, entry };
}
