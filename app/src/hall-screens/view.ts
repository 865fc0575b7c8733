import type { Filled } from '../door/slot.ts';
import { type HallView, hallView, votingScreen } from '../hall/index.ts';
import { openMeetingOf } from '../meetings/index.ts';
import { type PlannedThen, programmeAsOf } from '../programme/index.ts';
import { dayAt, type SessionRunHere, sessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { ShownThere } from './acts.ts';

/** A screen with what it shows now. */
export interface ScreenView {
  readonly id: string;
  readonly session: SessionRunHere;
  readonly shows: ShownThere;
  readonly sidebar: boolean;
  /** the open meeting as this screen shows it; null where it shows the day: because it is to, or because none is open */
  readonly hall: HallView | null;
  /** of today, else of the next day on which something is */
  readonly day: string;
  readonly planned: PlannedThen;
}

/** Null where there is no such screen, or its address was revoked. */
export async function screenView(
  { reads: db, filled }: { readonly reads: Db; readonly filled: Filled },
  id: string,
  now: string,
): Promise<ScreenView | null> {
  const row = await db
    .selectFrom('hall_screen')
    .select(['session', 'shows', 'sidebar'])
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  const session = row ? await sessionRunHere(db, row.session) : null;
  if (!row || !session) return null;
  const { shows, sidebar } = row;
  const [planned, hall] = await Promise.all([
    programmeAsOf(db, session, now),
    shows === 'day' ? null : hallShown(db, session.id, shows, { now, filled }),
  ]);
  return { id, session, shows, sidebar: sidebar && hall !== null, hall, ...dayShown(session, planned, now) };
}

function dayShown(session: SessionRunHere, planned: PlannedThen, now: string) {
  const today = dayAt(session, now);
  const day = planned.lines.find((line) => line.day >= today && line.cancelled === null)?.day ?? today;
  return { day, planned };
}

async function hallShown(
  db: Db,
  session: string,
  shows: Exclude<ShownThere, 'day'>,
  { now, filled }: { readonly now: string; readonly filled: Filled },
): Promise<HallView | null> {
  const meeting = await openMeetingOf(db, session);
  const view = meeting === null ? null : await hallView(db, meeting, now, filled);
  if (!view) return null;
  const as = (called: 'agenda' | 'blank' | 'speakers' | null, part: Partial<HallView> = {}): HallView => ({
    ...view,
    shown: null,
    turn: called && { act: 'screen.shown', of: null, called, at: view.turn?.at ?? now },
    ...part,
  });
  switch (shows) {
    case 'automatic':
      return view;
    case 'speaker':
      return as(null);
    case 'list':
      return as('speakers', { speaking: null });
    case 'agenda':
      return as('agenda');
    case 'blank':
      return as('blank');
    case 'voting':
      return as(null, { shown: await votingScreen(db, view, filled), speaking: null });
  }
}
