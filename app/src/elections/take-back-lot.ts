import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { chair } from '../door/who.ts';
import { chairOf, duringVoting, type MeetingFacts, type VotingFacts, votingFacts } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type ElectionAct, say } from './acts.ts';
import { type HeldBallot, heldBallot } from './ballot-facts.ts';
import { onHeldBallot } from './by-two-persons.ts';
import { concludedItem } from './election-item.ts';
import { noSuchBallot } from './facts.ts';

const input = z.object({ ballot: ref('ballot'), reason });
type Input = z.infer<typeof input>;

interface Facts {
  readonly held: HeldBallot | null;
  /** where the lot was drawn; null without a lot */
  readonly meeting: VotingFacts | null;
  readonly concludedItem: number | null;
}

/** As it was while one person took it back. */
const takeBackLotAlone: Command<Input, Facts, ElectionAct, z.input<typeof input>> = {
  name: 'take-back-lot',
  undo: { back: 'record-lot' },
  who: chair,
  input,
  subject: ({ ballot }) => `ballot:${ballot}`,
  load,
  decide({ held, meeting, concludedItem }, { ballot, reason }, actor) {
    if (!held) return refuse(noSuchBallot);
    const { lot, number } = held.ballot;
    if (!lot || lot.drawn === false) return refuse(noLotToTakeBack);
    const chair = chairOf(meeting, actor, standsObjection(held, meeting));
    if (!chair.ok) return chair;
    const blocked =
      concludedItem !== null ? no('item-concluded', { number: concludedItem }) : duringVoting(chair.facts);
    if (blocked) return refuse(blocked);
    const { election } = held.election;
    const { order, elected } = lot;
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('lot.taken-back', { ballot, election, meeting: chair.facts.meeting, number, order, elected, reason }, [
          'Rules of Procedure of the Assembly, powers of the President',
        ]),
      ],
    };
  },
};

/**
 * Takes back a lot that was entered in the wrong order: those whom it elected stand again, an election that it completed is
 * open again, and the lot is recorded anew. It stands from the next ballot or the closing of the meeting in which it was drawn,
 * whichever comes first, and while the item is concluded (ADR 0022).
 One proposes it, another confirms it.
 */
export const takeBackLot = byTwoPersons(takeBackLotAlone, onHeldBallot);

const noLotToTakeBack = no('no-lot-recorded');

/** What nobody can mend under the agenda item: another ballot rests on it, or the meeting in which it was drawn is over. */
function standsObjection({ election, ballot }: HeldBallot, meeting: MeetingFacts | null): Objection | null {
  const next = election.ballots.find(({ number, status }) => number > ballot.number && status !== 'annulled');
  if (next) return no('lot-stands', { ballot: next.number });
  return meeting?.status === 'closed' ? no('lot-stands-since-closing') : null;
}

async function load(tx: Tx, { ballot }: Input, _actor: unknown, now: string, filled: Filled): Promise<Facts> {
  const held = await heldBallot(tx, ballot, now);
  if (!held) return { held, meeting: null, concludedItem: null };
  const row = await tx.selectFrom('ballot').select('lot_meeting').where('id', '=', ballot).executeTakeFirst();
  const meeting = row?.lot_meeting ? await votingFacts(tx, row.lot_meeting, now, filled) : null;
  return { held, meeting, concludedItem: await concludedItem(tx, ballot) };
}
