import { randomBytes } from 'node:crypto';
import { votingMethod } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, type Many, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { voterOfSeat } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import { type DecisionAct, say } from './acts.ts';
import { type CastFacts, castFacts, type EarlierVote } from './cast-facts.ts';
import { answerOfChoice, choice } from './cast-input.ts';
import { notCalledNow } from './roll-call.ts';
import { voteTakenBack } from './vote-taken-back.ts';
import { absence, oneVote, type Voter, voterOf } from './voter.ts';

const input = z.object({
  vote: ref('vote'),
  state: stateCode,
  choice,
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly vote: CastFacts | null;
  readonly newReceipt: string;
}

/** The delegations of many seats at once, each for its own. Who is called in a roll call hangs on the answers of all. */
const many: Many<Input, Facts> = {
  touches: ({ vote, state }, actor) => (acting(actor, 'secretariat') ? null : `${vote} ${state}`),
  async load(tx, asking) {
    const castings = asking.map(({ input: { vote, state }, actor }) => ({ vote, state, actor }));
    return (await castFacts(tx, castings)).map((vote) => ({ vote, newReceipt: receiptOf(randomBytes(5)) }));
  },
};

/**
 * One vote per seat. The delegation votes for its seat. The Secretariat enters the answer of another seat in a roll call
 * alone: of the seat that is called now, while the vote is open, and in public.
 */
export const castVote: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'cast-vote',
  // In the first the Secretariat entered answers outside a roll call too.
  edition: 2,
  undo: { back: 'correct-vote' },
  who: voterOfSeat,
  input,
  load,
  many,
  decide({ vote, newReceipt }, input, actor) {
    const voter = voterOf(vote, input.state, actor, noMoreVotes);
    if ('objection' in voter) return refuse(voter.objection);
    const { facts, own } = voter;
    // How a seat has voted is told to its delegation alone: the Secretariat hears that the seat is not called.
    const blocked = own
      ? (votedAlready(facts, input.state) ?? absence(facts, input.state, 'vote'))
      : ((facts.calling ? absence(facts, input.state, 'vote') : onlyInRollCall(input.state)) ??
        callObjection(facts, input.state) ??
        votedAlready(facts, input.state));
    if (blocked) return refuse(blocked);
    const cast = say('vote.cast', { ...input, receipt: newReceipt }, [oneVote]);
    return done(voter, newReceipt, [cast, ...(own ? [] : [inRollCall('roll-call.answered', facts, input.state)])]);
  },
};

/**
 * A delegation may correct its vote until the result is announced; after the closing it does so in public, for the votes are
 * public by then. The earlier vote stays in the record. The Secretariat mends one thing: its own slip in the answer it
 * entered last, while the vote is open.
 */
export const correctVote: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'correct-vote',
  edition: 2,
  undo: { again: 'corrected once more' },
  who: voterOfSeat,
  input,
  load,
  many,
  decide({ vote, newReceipt }, input, actor) {
    const voter = voterOf(vote, input.state, actor, noMoreCorrections);
    if ('objection' in voter) return refuse(voter.objection);
    const { facts, own } = voter;
    const { earlier } = facts;
    if (!own && !(earlier && isOwnSlip(facts, earlier, input.state, actor))) return refuse(onlyTheDelegation);
    if (!earlier) return refuse(no('nothing-to-correct', { state: input.state }));
    const absent = absence(facts, input.state, 'correct');
    if (absent) return refuse(absent);
    if (earlier.choice === input.choice) return refuse(no('nothing-changed'));
    const data = { ...input, receipt: newReceipt };
    const corrected = say('vote.corrected', data, [oneVote]);
    if (!own) return done(voter, newReceipt, [corrected, inRollCall('roll-call.answer-corrected', facts, input.state)]);
    if (facts.status === 'open') return done(voter, newReceipt, [corrected]);
    const inPublic = { ...data, meeting: facts.meeting, from: earlier.choice };
    return done(voter, newReceipt, [say('vote.corrected', inPublic, [oneVote])]);
  },
};

async function load(tx: Tx, input: Input, actor: Actor, _now: string, filled: Filled): Promise<Facts> {
  const [facts] = await many.load(tx, [{ input, actor }], filled);
  return facts as Facts;
}

function noMoreVotes({ status, method }: CastFacts): Objection | null {
  if (status === 'taken-back') return voteTakenBack;
  if (status !== 'open') return no('vote-closed', { status });
  return method === 'showOfHands' ? no('hands-are-shown') : null;
}

function noMoreCorrections({ status }: CastFacts): Objection | null {
  if (status === 'taken-back') return voteTakenBack;
  return status === 'announced' ? no('result-announced') : null;
}

function votedAlready({ earlier }: CastFacts, state: string): Objection | null {
  return (
    earlier &&
    no(
      'already-voted',
      { state, receipt: earlier.receipt, at: earlier.at, answer: answerOfChoice(earlier.choice) },
      oneVote,
    )
  );
}

function onlyInRollCall(state: string): Objection {
  return no('only-in-roll-call', { state }, oneVote);
}

function callObjection({ calling }: CastFacts, state: string): Objection | null {
  return calling?.next === state ? null : notCalledNow(state, calling?.next ?? null);
}

function isOwnSlip({ status, calling }: CastFacts, earlier: EarlierVote, state: string, actor: Actor): boolean {
  return status === 'open' && earlier.entered && earlier.enteredBy === actor.id && calling?.last === state;
}

const onlyTheDelegation = no('only-the-delegation-corrects', {}, oneVote);

/** The public mark that the Secretariat entered it; how the seat voted stays in the sealed act beside it. */
function inRollCall(
  act: 'roll-call.answered' | 'roll-call.answer-corrected',
  facts: CastFacts,
  state: string,
): DecisionAct {
  const { lines } = votingMethod({ election: false, asked: true, equipment: false });
  const data = { vote: facts.vote, meeting: facts.meeting, state };
  return say(
    act,
    data,
    lines.map(({ cite }) => cite.provision),
  );
}

function done({ capacity }: Voter, receipt: string, acts: readonly DecisionAct[]) {
  return { ok: true, capacity: capacityName(capacity), answer: { receipt }, acts } as const;
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
