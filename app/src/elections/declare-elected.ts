import { type Line, parameter } from '@plenary/rules';
import { noLongerLevel } from '@plenary/rules/published';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { completion } from './announce-ballot.ts';
import { onHeldBallot } from './by-two-persons.ts';
import { type LotFacts, lotFacts, placeObjection } from './election-item.ts';
import { betweenBallots, type ElectionFacts, electionObjection, lastAnnounced, noSuchBallot } from './facts.ts';

const input = z.object({ meeting: ref('meeting'), ballot: ref('ballot') });
type Input = z.infer<typeof input>;

/** As it was while one person declared it. */
const declareElectedAlone: Command<Input, LotFacts, ElectionAct, z.input<typeof input>> = {
  name: 'declare-elected',
  undo: { asks: 'who is elected is elected' },
  who: chair,
  input,
  subject: ({ ballot }) => `ballot:${ballot}`,
  load: lotFacts,
  decide({ meeting, held, concludedItem }, { ballot }, actor) {
    const chair = chairOf(meeting, actor, held && electionObjection(held.election, actor));
    if (!chair.ok) return chair;
    if (!held) return refuse(noSuchBallot);
    const { election } = held;
    if (election.session !== chair.facts.session) return refuse(no('other-session'));
    const elected = lastAnnounced(election)?.ballot === ballot ? noLongerLevel(election) : [];
    const blocked =
      betweenBallots(election) ??
      (elected.length === 0 ? nobodyToDeclare : placeObjection(chair.facts, election, concludedItem));
    if (blocked) return refuse(blocked);
    const { number } = held.ballot;
    const lines = elected.map(({ name }) => declared(name));
    const ids = elected.map(({ id }) => id);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { elected: ids },
      acts: [
        say(
          'tie.ended',
          {
            ballot,
            election: election.election,
            meeting: chair.facts.meeting,
            number,
            elected: ids,
            explanation: lines,
          },
          [...new Set(lines.map(({ cite }) => cite.provision))],
        ),
        ...completion(election, { number, elected: ids }),
      ],
    };
  },
};
/**
 * The President declares elected those who were level for the last seats, once so many of them were withdrawn that the seats
 * suffice for the rest: nothing is left for a lot or another ballot to decide.
 */
export const declareElected = byTwoPersons(declareElectedAlone, onHeldBallot);

const nobodyToDeclare = no('nobody-to-declare');

function declared(name: string): Line {
  const { cite, confidence } = parameter('judges.tieLastSeat');
  return {
    code: 'tie.ended',
    text: `${name}: elected, the seats suffice for all still level`,
    facts: { name },
    cite,
    confidence,
  };
}

/** What waits until those are declared elected for whom the seats suffice; null when nobody is to be. */
export function declareFirst(election: ElectionFacts): Objection | null {
  const elected = noLongerLevel(election);
  if (elected.length === 0) return null;
  const names = elected.map(({ name }) => name).join('; ');
  return no('declare-first', { names }, parameter('judges.tieLastSeat'));
}
