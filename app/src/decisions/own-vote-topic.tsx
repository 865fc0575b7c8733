import { uuidPattern } from '../door/input.ts';
import { actsForSeat } from '../identity/viewer.ts';
import type { Topic } from '../live/hub.ts';
import { stateNames } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { declared, theDelegation } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { EnteredForYou } from './pages/entered.tsx';
import { CalledNow } from './pages/roll-call-line.tsx';
import { voteOfSeat, votesOf } from './queries.ts';

/** `seat-vote:<vote>-<State>` and `seat-meeting:<meeting>-<State>`: what a delegation alone sees of its vote, the moment it is entered. */
const shape = new RegExp(`^(${uuidPattern})-([A-Z]{3})$`);

type Subject = 'vote' | 'meeting';

export function ownVoteTopics(db: Db): readonly Topic[] {
  return (['vote', 'meeting'] as const).map(
    (subject): Topic => ({
      name: `seat-${subject}:{seat}`,
      of: (id) => `${subject}:${shape.exec(id)?.[1]}`,
      seat: (id) => shape.exec(id)?.[2] ?? '',
      admits: declared(theDelegation, async (id, viewer) => {
        const [, about, state] = shape.exec(id) ?? [];
        if (!viewer || !about || !state) return false;
        const session = await sessionOf(db, subject, about);
        return session !== null && (await actsForSeat(db, viewer.id, { session, state }, await databaseNow(db)));
      }),
      async render(id, lang) {
        const [, about, state] = shape.exec(id) ?? [];
        if (!about || !state || (await sessionOf(db, subject, about)) === null) return null;
        const vote = await voteAbout(db, subject, about);
        const ctx = languageCtx(lang, await databaseNow(db));
        const name = ctx.text((await stateNames(db)).get(state) ?? { en: state });
        const cast = vote && (await voteOfSeat(db, vote.id, state));
        return {
          [`called-${state}`]: fragment(<CalledNow {...{ ctx, vote, state, name }} />),
          [`entered-${state}`]: fragment(<EnteredForYou {...{ ctx, vote, state, name, cast }} />),
        };
      },
    }),
  );
}

/** The vote itself, or the one that is before the meeting. */
async function voteAbout(db: Db, subject: Subject, id: string) {
  const votes = await votesOf(db, { [subject === 'vote' ? 'id' : 'meeting']: id });
  return votes.find(({ status }) => subject === 'vote' || status !== 'announced') ?? null;
}

async function sessionOf(db: Db, subject: Subject, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .leftJoin('vote', 'vote.meeting', 'meeting.id')
    .select('meeting.session')
    .where(subject === 'vote' ? 'vote.id' : 'meeting.id', '=', id)
    .executeTakeFirst();
  return row?.session ?? null;
}
