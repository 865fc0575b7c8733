import { randomBytes } from 'node:crypto';
import type { Objection } from '@plenary/rules';
import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { id, stateCode } from '../door/input.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { type Actor, acting, type Capacity, capacityName, delegateOf } from '../identity/actor.ts';
import { wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import type { DecisionAct } from './acts.ts';
import { type CastFacts, castFacts } from './cast-facts.ts';
import { answerOfChoice, choice } from './cast-input.ts';

const input = z.object({
  vote: id,
  state: stateCode,
  choice,
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly vote: CastFacts | null;
  readonly newReceipt: string;
}

const oneVote = 'Rome Statute, article 112(7)';

/** One vote per seat. The delegation votes for its seat; the Secretariat enters a vote answered orally in a roll-call. */
export const castVote: Command<Input, Facts, DecisionAct> = {
  name: 'cast-vote',
  who: ownSeatOrSecretariat,
  input,
  load,
  decide({ vote, newReceipt }, input, actor) {
    const voter = voterOf(vote, input.state, actor);
    if ('objection' in voter) return refuse(voter.objection);
    const { facts, capacity } = voter;
    if (facts.status !== 'open')
      return refuse(
        objection('vote-closed', 'The vote is closed. Votes are no longer taken.', undefined, { status: facts.status }),
      );
    const { earlier } = facts;
    if (earlier)
      return refuse(
        objection(
          'already-voted',
          `The vote of ${input.state} is recorded (receipt ${earlier.receipt}). To change it, correct it before the result is announced.`,
          oneVote,
          { state: input.state, receipt: earlier.receipt, at: earlier.at, answer: answerOfChoice(earlier.choice) },
        ),
      );
    return voteActs('vote.cast', facts, input, capacity, newReceipt);
  },
};

/** A delegation may correct its vote until the result is announced. The earlier vote stays in the record. */
export const correctVote: Command<Input, Facts, DecisionAct> = {
  name: 'correct-vote',
  who: ownSeatOrSecretariat,
  input,
  load,
  decide({ vote, newReceipt }, input, actor) {
    const voter = voterOf(vote, input.state, actor);
    if ('objection' in voter) return refuse(voter.objection);
    const { facts, capacity } = voter;
    if (facts.status === 'announced')
      return refuse(
        objection(
          'result-announced',
          'The result is announced. A delegation may still state its intention for the record.',
        ),
      );
    const { earlier } = facts;
    if (!earlier)
      return refuse(
        objection('nothing-to-correct', `${input.state} has not voted.`, undefined, { state: input.state }),
      );
    if (earlier.choice === input.choice)
      return refuse(objection('nothing-changed', 'This vote is already recorded so. Nothing was changed.'));
    return voteActs('vote.corrected', facts, input, capacity, newReceipt);
  },
};

async function load(tx: Tx, { vote, state }: Input): Promise<Facts> {
  return { vote: await castFacts(tx, vote, state), newReceipt: receiptOf(randomBytes(5)) };
}

function voterOf(
  facts: CastFacts | null,
  state: string,
  actor: Actor,
): { readonly objection: Objection } | { readonly facts: CastFacts; readonly capacity: Capacity } {
  if (!facts) return { objection: objection('no-such-vote', 'There is no such vote.') };
  const wrong = wrongWorld(facts, actor);
  if (wrong) return { objection: wrong };
  const capacity = delegateOf(actor, facts.session, state) ?? acting(actor, 'secretariat');
  if (!capacity)
    return { objection: objection('not-your-seat', 'A delegation votes for its own seat only.', oneVote, { state }) };
  if (facts.without)
    return {
      objection: objection(
        'no-right-to-vote',
        `${state} has no vote: its arrears equal or exceed the contributions due for the preceding two full years. The Secretariat tells the sum that restores the vote.`,
        'Rome Statute, article 112(8)',
        { state, reason: facts.without },
      ),
    };
  if (!facts.entitled)
    return {
      objection: objection(
        'not-a-state-party',
        `${state} is not a State Party: it has no vote.`,
        'Rome Statute, article 112(1)',
        {
          state,
        },
      ),
    };
  if (!facts.present) return { objection: notPresent(state) };
  return { facts, capacity };
}

export function notPresent(state: string): Objection {
  return objection('not-present', `${state} is not registered as present. Register the seat, then vote.`, oneVote, {
    state,
  });
}

function voteActs(
  act: 'vote.cast' | 'vote.corrected',
  facts: CastFacts,
  { vote, state, choice }: Input,
  capacity: Capacity,
  receipt: string,
) {
  return {
    ok: true,
    capacity: capacityName(capacity),
    answer: { receipt },
    acts: [
      {
        act,
        subject: `vote:${vote}`,
        audience: 'sealed',
        cites: [oneVote],
        data: { vote, state, choice, receipt },
        touches: [`meeting:${facts.meeting}`],
      },
    ],
  } as const;
}

/** Eight characters (40 random bits) that are hard to misread aloud, in two groups. */
function receiptOf(bytes: Uint8Array): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const characters = Array.from({ length: 8 }, (_, place) => letters[Number((value >> BigInt(5 * place)) & 31n)]).join(
    '',
  );
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}
