import type { Db } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import type { SessionRunHere } from './run-here.ts';
import { type AboveSession, aboveSession } from './slots.ts';

/** The bars above a page of a session, or of one of its meetings. */
export async function barsAbove(
  { reads, filled }: { readonly reads: Db; readonly filled: Site['filled'] },
  session: Pick<SessionRunHere, 'id' | 'demonstration'>,
  meeting: string | null,
): Promise<readonly AboveSession[]> {
  const bars: AboveSession[] = [];
  for (const bar of filled(aboveSession)) {
    const shown = await bar(reads, session, meeting);
    if (shown) bars.push(shown);
  }
  return bars;
}
