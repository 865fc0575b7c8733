import { z } from 'zod';
import { sayingOf } from '../door/acts.ts';
import { refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import type { Tx } from '../store/database.ts';
import { choice } from './cast-input.ts';
import { enteredInVote } from './entered-in-vote.ts';
import { positionActs } from './position-acts.ts';
import { rightInVote } from './voter.ts';

const say = sayingOf(positionActs);
const about = { vote: ref('vote'), state: stateCode };

async function intendedBy(tx: Tx, vote: string, state: string) {
  const noted = tx.selectFrom('vote_intention').select('intended').where('vote', '=', vote).where('iso3', '=', state);
  return { noted: (await noted.executeTakeFirst())?.intended ?? null };
}

/** After the announcement a delegation says how it had intended to vote. The result stands: it is a note beside the seat, and no figure. */
export const noteCorrection = enteredInVote({
  name: 'note-correction',
  undo: { back: 'take-back-correction' },
  input: z.object({ ...about, intended: choice }),
  takes: ['announced', 'open', 'closed'],
  load: (tx, { vote, state }) => intendedBy(tx, vote, state),
  decide(facts, { vote, state, intended }) {
    if (facts.status !== 'announced') return refuse(no('not-announced-yet'));
    if (facts.method === 'showOfHands') return refuse(no('no-names-recorded'));
    const barred = rightInVote(facts, state);
    if (barred) return refuse(barred);
    if (facts.noted !== null) return refuse(no('correction-noted', { state }));
    if (facts.cast.some((one) => one.state === state && one.choice === intended)) return refuse(no('nothing-changed'));
    return say('intention.noted', { vote, state, intended });
  },
});

/** A slip in what was noted. */
export const takeBackCorrection = enteredInVote({
  name: 'take-back-correction',
  undo: { back: 'note-correction' },
  input: z.object(about),
  load: (tx, { vote, state }) => intendedBy(tx, vote, state),
  decide: ({ noted }, { vote, state }) =>
    noted === null ? refuse(no('nothing-changed')) : say('intention.taken-back', { vote, state }),
});
