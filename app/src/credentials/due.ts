import { dayOfStep, type SessionCounted, sessionOnDeadlines } from '../deadlines/index.ts';
import { parameterInSession, type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { cityAt, type InPlaces } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { AskedOf } from '../web/for-you.ts';
import { assemblyNow } from './slots.ts';

/** Until when credentials are asked for: from the opening on to the minute (ISO instant), before it the day that the rules count (ISO). */
export type Due = { readonly at: string } | { readonly day: string };

/** Null for a session in which none are asked for anew. */
export function dueBy(
  session: SessionCounted,
  { opened, parameters }: { readonly opened: string | null; readonly parameters: SessionParameters },
): Due | null {
  if (opened === null) {
    const day = dayOfStep(session, parameters, 'credentials');
    return day === null ? null : { day };
  }
  const { value: hours } = parameterInSession('credentials.hoursAfterOpening', parameters);
  return { at: new Date(Date.parse(opened) + hours * 3_600_000).toISOString() };
}

/** Of a session as it stands; null where it asks for none. */
export async function dueAt(
  id: string,
  { reads, filled }: Pick<AskedOf, 'reads' | 'filled'>,
): Promise<{ readonly by: Due; readonly session: InPlaces } | null> {
  const session = await sessionOnDeadlines(reads, id);
  if (!session) return null;
  const [assembly] = await Promise.all(filled(assemblyNow).map((read) => read(reads, id)));
  const by = dueBy(session, { opened: assembly?.opened ?? null, parameters: await sessionParameters(reads, id) });
  return by && { by, session };
}

/** Day, and hour where it is known. */
export function dueSaid(ctx: LanguageCtx, due: Due, session: InPlaces): string {
  if ('day' in due) return ctx.date(due.day, 'long');
  const city = cityAt(session, due.at);
  return `${ctx.date(due.at, 'long', city)}${ctx.comma}${ctx.timeIn(due.at, city)}`;
}
