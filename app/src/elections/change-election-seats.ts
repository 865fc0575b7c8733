import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref, whole } from '../door/input.ts';
import { type ElectionAct, say } from './acts.ts';
import { mender, mendingObjection } from './before-first-ballot.ts';
import { benchObjections } from './create-election.ts';
import { type ElectionFacts, electionFacts, noSuchElection } from './facts.ts';
import { nothingChanged } from './nothing-changed.ts';

const input = z.object({ election: ref('election'), seats: whole({ min: 1, max: 18 }), reason });
type Input = z.infer<typeof input>;

/** Mends the number of seats that an election was created with, until its first ballot is opened. */
export const changeElectionSeats: Command<Input, ElectionFacts | null, ElectionAct, z.input<typeof input>> = {
  name: 'change-election-seats',
  undo: { again: 'changed once more' },
  who: mender,
  input,
  load: (tx, { election }, _actor, now) => electionFacts(tx, election, now),
  decide(facts, { election, seats, reason }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(mender.refusal);
    if (!facts) return refuse(noSuchElection);
    const blocked = mendingObjection(facts, actor);
    if (blocked) return refuse(blocked);
    if (seats === facts.seats) return refuse(nothingChanged);
    const bench = benchObjections(facts.inOffice, seats);
    if (bench.length > 0) return refuse(...bench);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('election.changed', { election, seats, was: facts.seats, reason }, [
          'Rome Statute, article 36(5), (6), (8) and (9)',
          'ICC-ASP/3/Res.6',
        ]),
      ],
    };
  },
};
