import { type DeskTask, progressOf } from '../desk/index.ts';
import { partiesOn } from '../membership/index.ts';
import { preparedOn } from '../sessions/index.ts';
import { seatsOf } from './seats.ts';

/** Statements of contributions and exemptions are made on the list of votes itself. */
export function rightToVotePath(session: string): string {
  return `/members/right-to-vote?session=${session}`;
}

export const rightToVoteTask: DeskTask = {
  place: 40,
  async read(db, session, now) {
    const day = preparedOn(session, now);
    const seats = await seatsOf(db, session.id, day);
    const parties = await partiesOn(db, day);
    const { length: statements } = await db
      .selectFrom('contribution_statement')
      .select('iso3')
      .distinct()
      .where('session', '=', session.id)
      .execute();
    return {
      key: 'right-to-vote',
      path: rightToVotePath(session.id),
      progress: progressOf(statements, statements, parties.length),
      figures: { n: statements, without: seats.filter(({ mayVote }) => !mayVote).length },
    };
  },
};
