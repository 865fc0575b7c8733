import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Refusal, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { noSuchSession, type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { ShownThere } from './acts.ts';

/** A screen that hangs in the hall. */
export interface HangingScreen {
  readonly id: string;
  readonly place: string;
  readonly shows: ShownThere;
  readonly sidebar: boolean;
}

/** The screens of a session that are not revoked. */
export interface Hall {
  readonly session: SessionDays;
  readonly screens: readonly HangingScreen[];
}

export const mayHang = secretariat;

export async function hallOf(tx: Db | Tx, id: string): Promise<Hall | null> {
  const session = await sessionDays(tx, id);
  return session ? { session, screens: await screensOf(tx, id) } : null;
}

/** With the screen, whether or not it is revoked; null where there is no such one. */
export async function hallWith(tx: Tx, screen: string): Promise<Hall | null> {
  const row = await tx.selectFrom('hall_screen').select('session').where('id', '=', screen).executeTakeFirst();
  return row ? hallOf(tx, row.session) : null;
}

export async function screensOf(db: Db | Tx, session: string): Promise<readonly HangingScreen[]> {
  const rows = await db
    .selectFrom('hall_screen')
    .select(['id', 'place', 'shows', 'sidebar'])
    .where('session', '=', session)
    .where('revoked_at', 'is', null)
    .execute();
  return rows.toSorted((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }));
}

/** Who may hang, set and revoke them; else why not. */
export function hanging(hall: Hall | null, actor: Actor): { readonly ok: true; readonly capacity: string } | Refusal {
  const capacity = acting(actor, 'secretariat');
  if (!capacity) return refuse(mayHang.refusal);
  if (!hall) return refuse(noSuchSession);
  const wrong = wrongWorld(hall.session, actor);
  return wrong ? refuse(wrong) : { ok: true, capacity: capacityName(capacity) };
}

/** The screen that is meant; else why there is none. */
export function standing(
  hall: Hall | null,
  id: string,
  actor: Actor,
): { readonly ok: true; readonly capacity: string; readonly hall: Hall; readonly screen: HangingScreen } | Refusal {
  if (!acting(actor, 'secretariat')) return refuse(mayHang.refusal);
  if (!hall) return refuse(no('no-such-hall-screen'));
  const may = hanging(hall, actor);
  if (!may.ok) return may;
  const screen = hall.screens.find((one) => one.id === id);
  return screen ? { ok: true, capacity: may.capacity, hall, screen } : refuse(no('hall-screen-revoked'));
}

/** Two screens at one place could not be told apart. */
export function placeObjection(screens: readonly HangingScreen[], place: string) {
  return screens.some((one) => one.place.toLowerCase() === place.toLowerCase())
    ? no('hall-screen-place', { place })
    : null;
}
