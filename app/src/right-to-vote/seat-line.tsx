import { localDay, sessionRunHere } from '../sessions/index.ts';
import { Reasons } from '../web/components/reasons.tsx';
import { Chip } from '../web/components/status.tsx';
import type { AskedOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { rightToVoteOf } from './seats.ts';

/** Whether the seat may vote today, and why. */
export async function rightLine({ session, state }: SeatRole, { reads, now }: AskedOf): Promise<SeatLine | null> {
  const held = await sessionRunHere(reads, session);
  if (!held) return null;
  const { value, lines } = await rightToVoteOf(reads, session, state, localDay(held.city, now));
  return {
    place: 10,
    label: 'membership.right',
    show: (ctx) => (
      <>
        <Chip s={value.mayVote ? 'good' : 'bad'}>
          {ctx.t(value.mayVote ? 'membership.right.may' : 'membership.right.may-not')}
        </Chip>
        <Reasons ctx={ctx} lines={lines} />
      </>
    ),
  };
}
