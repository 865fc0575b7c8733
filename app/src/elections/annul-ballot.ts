import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { chair, president } from '../door/who.ts';
import { presiding } from '../meetings/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { ballotObjection, type HeldBallot, heldBallot } from './ballot-facts.ts';
import { onBallot } from './by-two-persons.ts';
import { noSuchBallot } from './facts.ts';

const input = z.object({ ballot: ref('ballot'), reason });
type Input = z.infer<typeof input>;

/** As it was while the President did it alone. */
const annulBallotAlone: Command<Input, HeldBallot | null, ElectionAct, z.input<typeof input>> = {
  name: 'annul-ballot',
  undo: { again: 'the ballot is held once more under its number' },
  who: president,
  input,
  load: (tx, { ballot }, _actor, now) => heldBallot(tx, ballot, now),
  decide(facts, { ballot, reason }, actor) {
    const blocked = acting(actor, 'president') ? ballotObjection(facts, actor) : president.refusal;
    if (blocked || !facts) return refuse(blocked ?? noSuchBallot);
    return {
      ok: true,
      capacity: capacityName({ kind: 'president' }),
      acts: [annulled(facts, ballot, reason)],
    };
  },
};

/**
 * The President declares a ballot void before its result is announced: papers lost, a wrong paper. It is held again under its number. Two
 * persons do it, of whom one is the President.
 */
export const annulBallot: typeof annulBallotAlone = {
  ...byTwoPersons(annulBallotAlone, { ...onBallot, oneIs: 'president' }),
  who: chair,
  decide(facts, { ballot, reason }, actor) {
    const capacity = presiding(actor);
    if (!capacity) return refuse(chair.refusal);
    const blocked = ballotObjection(facts, actor);
    if (blocked || !facts) return refuse(blocked ?? noSuchBallot);
    return { ok: true, capacity: capacityName(capacity), acts: [annulled(facts, ballot, reason)] };
  },
};

function annulled({ election, ballot: { number } }: HeldBallot, ballot: string, reason: string): ElectionAct {
  return say('ballot.annulled', { ballot, election: election.election, number, reason }, [
    'Rules of Procedure of the Assembly, powers of the President',
  ]);
}
