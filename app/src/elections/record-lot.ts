import { awaitingLot, awaitingLotBefore, electedFacts, lastParameters } from '@plenary/rules/published';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { complaint, kind, ref, text } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { judgesByLot, parameterInSession } from '../parameters/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { completion } from './announce-ballot.ts';
import { declareFirst } from './declare-elected.ts';
import { type LotFacts, lotFacts, placeObjection } from './election-item.ts';
import { betweenBallots, type ElectionFacts, electionObjection, lastAnnounced, noSuchBallot } from './facts.ts';

const place = kind('number', z.string().regex(/^\d{1,2}$/, complaint('input.lot-order')));

const input = z.object({
  /** where the lot is drawn */
  meeting: ref('meeting'),
  ballot: ref('ballot'),
  /** candidates in the order drawn: a list, or from a form one field for each place */
  order: z.union(
    [
      z.array(ref('candidate')).max(200),
      z.record(place, ref('candidate')).transform((places) => Object.values(places)),
    ],
    complaint('input.lot-order'),
  ),
  how: text({ min: 3, max: 1000, ask: 'input.lot-how' }),
});
type Input = z.infer<typeof input>;

interface Facts extends LotFacts {
  /** it is decided again, as lots were before */
  readonly before?: true;
}

/**
 * The President draws a lot among those level for the last seats, where the Bureau has let a lot decide: in a meeting that is on
 * the agenda item of the election, as every ballot of it.
 */
export const recordLot: Command<Input, Facts, ElectionAct, z.input<typeof input>> = {
  name: 'record-lot',
  edition: 2,
  undo: { asks: 'a judge is elected; it is taken back for a short time' },
  who: chair,
  input,
  subject: ({ ballot }) => `ballot:${ballot}`,
  load: lotFacts,
  decide({ meeting, held, concludedItem, before }, { ballot, order, how }, actor) {
    const chair = chairOf(meeting, actor, held && electionObjection(held.election, actor));
    if (!chair.ok) return chair;
    if (!held) return refuse(noSuchBallot);
    const { election } = held;
    const { count, number } = held.ballot;
    if (held.ballot.status === 'annulled' && !before) return refuse(no('ballot-annulled', { ballot: number }));
    if (!count) return refuse(no('ballot-in-progress', { ballot: number }));
    if (election.session !== chair.facts.session) return refuse(no('other-session'));
    const tied = (before ? awaitingLotBefore(election) : awaitingLot(election)).map(({ id }) => id);
    const due = tied.length > 0 && lastAnnounced(election)?.ballot === ballot;
    const blocked =
      betweenBallots(election) ??
      (due ? null : (declareFirst(election) ?? noLot)) ??
      placeObjection(chair.facts, election, concludedItem) ??
      incomplete(tied, order);
    if (blocked) return refuse(blocked);
    const found = judgesByLot(
      { ...electedFacts(election, held.ballot, count), order },
      held.ballot.parameters ?? election.parameters,
    );
    const { elected } = found.value;
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { elected },
      acts: [
        say(
          'lot.drawn',
          {
            ballot,
            election: election.election,
            meeting: chair.facts.meeting,
            item: election.item,
            number: held.ballot.number,
            order,
            elected,
            how,
            explanation: found.lines,
          },
          [...new Set(found.lines.map(({ cite }) => cite.provision))],
        ),
        ...completion(election, { number: held.ballot.number, elected }),
      ],
    };
  },
};

/** As lots were recorded before the meeting had to be on the agenda item and without a vote: by this they are decided again. */
export const recordLotBefore: Command<Input, Facts, ElectionAct, z.input<typeof input>> = {
  ...recordLot,
  edition: 1,
  async load(...given) {
    const { meeting, held } = await recordLot.load(...given);
    const item = held && { id: held.election.item, number: 0 };
    const quiet = { voteInProgress: false, ballotInProgress: null };
    return { meeting: meeting && { ...meeting, item, ...quiet }, held, concludedItem: null, before: true };
  },
};

const noLot = no('no-lot');

/** Only those who are level are drawn, in one lot. */
function incomplete(tied: readonly string[], order: readonly string[]): Objection | null {
  return tied.toSorted().join() === order.toSorted().join() ? null : no('lot-incomplete');
}

/** What waits until the lot is drawn, or until those are declared elected for whom none is needed; null when nothing is. */
export function lotFirst(election: ElectionFacts): Objection | null {
  const tied = awaitingLot(election);
  if (tied.length === 0) return declareFirst(election);
  return no('lot-first', {}, parameterInSession('judges.tieLastSeat', lastParameters(election)));
}
