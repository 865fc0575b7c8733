import { deadlinesOf, type StandingDeadline, sessionOnDeadlines } from '../../deadlines/index.ts';
import { focalPointFor } from '../../identity/index.ts';
import { stateNames } from '../../reference/index.ts';
import { type SessionRunHere, sessionRunHere } from '../../sessions/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { AskedOf } from '../../web/for-you.ts';
import type { Site } from '../../web/site.ts';
import type { LanguageMap } from '../../words/languages.ts';
import { type SeatProposed, seatProposed } from '../proposals/reads.ts';

/** The delegation of a focal point, as its pages show it. */
export interface OwnSeat {
  readonly session: SessionRunHere;
  readonly stateName: LanguageMap;
  readonly seat: SeatProposed;
  /** by which credentials, and with them the names, are due; null where the session has no such day */
  readonly due: StandingDeadline | null;
}

/** The one for which the reader proposes: the account says it, never the address. Null when there is none. */
export async function ownSeat(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  { viewer, now }: Ctx,
): Promise<OwnSeat | null> {
  const [held] = viewer ? await focalPointFor(reads, viewer.id) : [];
  if (!held) return null;
  const session = await sessionRunHere(reads, held.session);
  const seat = await seatProposed(reads, held);
  if (!session || !seat) return null;
  const due = await namesDue({ reads, filled, now }, held.session);
  const stateName = (await stateNames(reads)).get(held.state) ?? { en: held.state };
  return { session, seat, stateName, due };
}

/** By when credentials are due, and with them the names; null where the session has no such day. */
export async function namesDue(at: AskedOf, session: string): Promise<StandingDeadline | null> {
  const counted = await sessionOnDeadlines(at.reads, session);
  if (!counted) return null;
  return (await deadlinesOf(at, counted, at.now)).find(({ key }) => key === 'credentials') ?? null;
}
