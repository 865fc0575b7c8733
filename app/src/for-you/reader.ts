import { rolesHeld } from '../identity/index.ts';
import { type AskedOf, type ForReader, type Role, urgencies, votesForSeat } from '../web/for-you.ts';
import { forRole } from './read.ts';

/** What is asked of a person in each of its roles; the role in which most is asked of it comes first. */
export async function forReader(account: string, at: AskedOf): Promise<readonly ForReader[]> {
  const roles = await rolesHeld(at.reads, account, at.now);
  const found = await Promise.all(
    roles.map(async (role) => ({ ...(await forRole(role, at)), votes: await votes(account, role, at) })),
  );
  return found.toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
}

async function votes(account: string, role: Role, at: AskedOf): Promise<boolean> {
  if (role.kind !== 'seat') return false;
  const said = await Promise.all(at.filled(votesForSeat).map((part) => part(account, role, at)));
  return said.includes(true);
}

function urgencyOf({ asked: [first] }: ForReader): number {
  return first === undefined ? urgencies.length : urgencies.indexOf(first.urgency);
}
