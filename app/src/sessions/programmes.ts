import type { Site } from '../web/site.ts';
import type { SessionRunHere } from './run-here.ts';
import { delegationsIn, type ShownProgramme, sessionProgramme } from './slots.ts';

/** The meetings of a session, from whoever has some. */
export async function programmesOf(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  session: SessionRunHere,
): Promise<readonly ShownProgramme[]> {
  const programmes: ShownProgramme[] = [];
  for (const programme of filled(sessionProgramme)) programmes.push(await programme(reads, session));
  return programmes;
}

/** How many delegations take part in a session. */
export async function delegationCount(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  session: string,
): Promise<number> {
  let count = 0;
  for (const delegations of filled(delegationsIn)) count += await delegations(reads, session);
  return count;
}
