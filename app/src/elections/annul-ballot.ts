import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import type { Objection } from '../door/objection.ts';
import { president } from '../door/who.ts';
import { type ElectionAct, say } from './acts.ts';
import { ballotObjection, type HeldBallot, heldBallot } from './ballot-facts.ts';
import { noSuchBallot } from './facts.ts';

const input = z.object({ ballot: ref('ballot'), reason });
type Input = z.infer<typeof input>;

const who = president;

/** The President declares a ballot void before its result is announced: papers lost, a wrong paper. It is held again under its number. */
export const annulBallot: Command<Input, HeldBallot | null, ElectionAct, z.input<typeof input>> = {
  name: 'annul-ballot',
  undo: { again: 'the ballot is held once more under its number' },
  who,
  input,
  load: (tx, { ballot }, _actor, now) => heldBallot(tx, ballot, now),
  decide(facts, { ballot, reason }, actor) {
    const blocked = annulmentObjection(facts, actor);
    if (blocked || !facts) return refuse(blocked ?? noSuchBallot);
    return {
      ok: true,
      capacity: capacityName({ kind: 'president' }),
      acts: [
        say('ballot.annulled', { ballot, election: facts.election.election, number: facts.ballot.number, reason }, [
          'Rules of Procedure of the Assembly, powers of the President',
        ]),
      ],
    };
  },
};

/** Why the ballot cannot be annulled now; null when it is in progress. */
export function annulmentObjection(facts: HeldBallot | null, actor: Actor): Objection | null {
  if (!acting(actor, 'president')) return who.refusal;
  return ballotObjection(facts, actor);
}
