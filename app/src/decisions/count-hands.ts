import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { meetingObjection } from '../meetings/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { handsStand, sameTally, sumOf, tallyOf } from './hands.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';
import { methodFor } from './voting-method.ts';

const votes = whole({ min: 0, max: 999 });
const input = z.object({
  vote: ref('vote'),
  yes: votes,
  no: votes,
  abstain: votes,
  /** the delegation for which it is counted; left out by the Secretariat */
  state: stateCode.optional(),
});
type Input = z.infer<typeof input>;

/**
 * Hands are counted by two persons of the Secretariat, or by two delegations that the President has named, each without what the other has counted. Equal counts are the result; different
 * ones are shown beside each other, and counted again. INTERPRETATION: no text at hand says who counts; one person alone makes no
 * figure of the Assembly (ADR 53).
 */
export const countHands: Command<Input, VoteFacts | null, DecisionAct, z.input<typeof input>> = {
  name: 'count-hands',
  undo: { again: 'where the counts differ both are made again; a vote counted wrongly is taken back' },
  who: ownSeatOrSecretariat,
  input,
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote, state: seat, ...counted }, actor) {
    if (!facts) return refuse(no('no-such-vote'));
    const { tellers, meeting } = facts;
    const own = seat === undefined ? null : delegateOf(actor, meeting.session, seat);
    const capacity = own ?? acting(actor, 'secretariat');
    if (!capacity) return refuse(no('not-your-seat'));
    const blocked = meetingObjection(facts.meeting, actor, voteEnded(facts, ['open'], no('vote-closed')));
    if (blocked) return refuse(blocked);
    if (facts.method !== 'showOfHands') return refuse(no('no-show-of-hands'));
    const { round, counted: before, countedFor, agreed } = handsStand(facts.counts);
    const state = own?.state ?? null;
    // Once delegations are named they alone count, and before that the Secretariat alone.
    if (tellers === null ? state !== null : state === null || !tellers.includes(state))
      return refuse(no('not-a-teller'));
    if (agreed) return refuse(no('hands-agreed'));
    // Of one delegation one person counts.
    if (before !== null && (before === actor.id || (state !== null && state === countedFor)))
      return refuse(no('hands-counted-already'));
    const tally = tallyOf(counted);
    const sum = sumOf(tally);
    if (sum === 0) return refuse(no('vote-figures-none'));
    const present = couldShow(facts);
    if (sum > present) return refuse(no('vote-figures-many', { sum, present }));
    const first = facts.counts.find((one) => one.round === round);
    const cites = methodFor([]).lines.map(({ cite }) => cite.provision);
    const acts: DecisionAct[] = [
      say('hands.counted', { vote, round, ...(state === null ? {} : { state }), ...tally }, cites),
    ];
    if (first) {
      const equal = sameTally(first, tally);
      acts.push(
        say('hands.compared', { vote, meeting: meeting.meeting, round, equal, counts: [tallyOf(first), tally] }, cites),
      );
    }
    return { ok: true, capacity: capacityName(capacity), acts };
  },
};

/** How many seats can have shown a hand: with the right to vote, and there while the vote goes on. */
function couldShow({ entitled, meeting, gone }: VoteFacts): number {
  return entitled.filter((state) => meeting.present.includes(state) || gone.includes(state)).length;
}
