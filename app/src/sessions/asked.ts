import { tasksIn } from '../desk/index.ts';
import type { Db } from '../store/database.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { localDay } from './local-day.ts';
import { type SessionRunHere, sessionRunHere } from './run-here.ts';
import { sessionProgramme } from './slots.ts';

/**
 * Of the Secretariat: what is still to be prepared of the session that is on, or comes next. Nothing is prepared while a meeting is
 * open, nor when all items are concluded.
 */
export async function sessionAsks(role: Role, { reads, filled, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind !== 'secretariat') return [];
  const rows = await reads
    .selectFrom('session')
    .select(['id', 'city', 'ends'])
    .where('standing', '=', 'on')
    .orderBy('starts')
    .orderBy('id')
    .execute();
  const session = await firstNotThrough(
    reads,
    rows.filter(({ city, ends }) => ends >= localDay(city, now)),
  );
  if (!session) return [];
  const programmes = await Promise.all(filled(sessionProgramme).map((programme) => programme(reads, session)));
  if (programmes.some(({ open }) => open)) return [];
  const tasks = await tasksIn({ reads, filled }, session, now);
  return tasks.flatMap(({ key, path, progress, figures }): Asked | readonly [] =>
    // Each deadline has its own line, with its day.
    progress === 'done' || key === 'deadlines'
      ? []
      : {
          urgency: progress === 'nothing' ? 'prepare' : 'begun',
          s: 'wait',
          what: (ctx) => ctx.t(`desk.task.${key}`),
          why: (ctx) => ctx.t(`desk.task.${key}.stands`, figures),
          within: (ctx) => ctx.text(session.title),
          way: { href: path, label: (ctx) => ctx.t(`sessions.for-you.do.${key}`) },
        },
  );
}

/** Where all items of one are concluded the next one is prepared, also on the last days of the first. */
async function firstNotThrough(db: Db, rows: readonly { readonly id: string }[]): Promise<SessionRunHere | null> {
  for (const { id } of rows) {
    const session = await sessionRunHere(db, id);
    if (session && !isThrough(session)) return session;
  }
  return null;
}

function isThrough({ agenda }: SessionRunHere): boolean {
  return agenda.length > 0 && agenda.every(({ status }) => status === 'concluded');
}
