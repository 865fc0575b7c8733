import { uuidPattern } from '../door/input.ts';
import { actsForSeat } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { stateNames } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { declared, theDelegation } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { type OwnPlace, ownPart, sessionOf } from './own-seat.ts';
import { EnteredForYou } from './pages/entered.tsx';
import { OwnMark, OwnVoteNow } from './pages/own-vote.tsx';
import { CalledNow } from './pages/roll-call-line.tsx';

/** `<id>-<State>` */
const shape = new RegExp(`^(${uuidPattern})-([A-Z]{3})$`);

const places = ['vote', 'proposal', 'meeting'] as const satisfies readonly OwnPlace[];

/** `seat-vote:<vote>-<State>`, `seat-meeting:<meeting>-<State>` and so on: what a delegation alone sees of its vote, the moment it is cast or entered. */
export function ownVoteTopics(db: Db): readonly Topic[] {
  return places.map((place) => ownVoteTopic(db, place));
}

function ownVoteTopic(db: Db, place: OwnPlace): Topic {
  return {
    name: `seat-${place}:{seat}`,
    of: (id) => `${place}:${shape.exec(id)?.[1]}`,
    seat: (id) => shape.exec(id)?.[2] ?? '',
    admits: declared(theDelegation, async (id, viewer) => {
      const [, about, state] = shape.exec(id) ?? [];
      if (!viewer || !about || !state) return false;
      const session = await sessionOf(db, place, about);
      return (
        session !== null && (await actsForSeat(db, viewer.id, { session: session.id, state }, await databaseNow(db)))
      );
    }),
    async render(id, lang) {
      const [, about, state] = shape.exec(id) ?? [];
      const own = about && state ? await ownPart(db, place, about, state) : null;
      if (!own || !state) return null;
      const ctx = languageCtx(lang, await databaseNow(db));
      const map = (await stateNames(db)).get(state) ?? { en: state };
      const { vote, cast } = own;
      return {
        [`called-${state}`]: fragment(<CalledNow {...{ ctx, vote, state, name: ctx.text(map) }} />),
        [`entered-${state}`]: fragment(<EnteredForYou {...{ ctx, vote, state, name: ctx.text(map), cast }} />),
        [`own-vote-${state}`]: fragment(<OwnVoteNow {...{ ctx, own, name: map }} />),
        [`own-${state}`]: fragment(<OwnMark own={own} />),
      };
    },
  };
}
