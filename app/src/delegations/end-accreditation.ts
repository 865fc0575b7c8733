import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type FloorAct, type SeatOnTheFloor, seatLeaves, seatOnTheFloor } from '../floor/index.ts';
import { accreditedAt } from '../identity/index.ts';
import type { MeetingAct } from '../meetings/index.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type DelegationAct, say } from './acts.ts';

const input = z.object({ account: ref('account'), session: sessionId, state: stateCode });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly accredited: boolean;
  /** somebody else is accredited for the seat too */
  readonly others: boolean;
  /** where the seat is present or waits for the floor, in meetings that are not over */
  readonly floor: readonly SeatOnTheFloor[];
}

const who = secretariatOrMachine;

/**
 * Ends what one person may do for a seat. With its last person a seat is present no longer, for it has nobody to be present
 * by; every quorum counts on that. Votes it has cast stand.
 */
export const endAccreditation: Command<Input, Facts, DelegationAct | MeetingAct | FloorAct, z.input<typeof input>> = {
  name: 'end-accreditation',
  undo: { asks: 'the seat may leave the meeting, and the person gets a new account' },
  who,
  input,
  async load(tx, { account, session, state }) {
    const held = await accreditedAt(tx, session, state);
    return {
      session: await sessionFacts(tx, session),
      accredited: held.some((each) => each.account === account),
      others: held.some((each) => each.account !== account),
      floor: await seatOnTheFloor(tx, session, state),
    };
  },
  decide(facts, { account, session, state }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    if (!facts.accredited) return refuse(no('not-accredited', { state }));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: endOf(facts, { account, session, state }),
    };
  },
};

/** The end, and what the seat loses where nobody else is left. `proposal`: of a focal point, which it takes up. */
export function endOf(
  { others, floor }: Pick<Facts, 'others' | 'floor'>,
  { account, session, state }: Input,
  proposal?: string,
): readonly (DelegationAct | MeetingAct | FloorAct)[] {
  return [
    say(
      'accreditation.ended',
      { account, session, state },
      ['Rome Statute, article 112(1)'],
      proposal ? { proposal } : undefined,
    ),
    ...(others ? [] : floor.flatMap((place) => seatLeaves(place, state))),
  ];
}

/** What the end of an accreditation says, where the Assembly has upheld an objection to the person; nothing where it ended before. */
export async function accreditationEnds(tx: Tx, person: Input): Promise<readonly Act[]> {
  const held = await accreditedAt(tx, person.session, person.state);
  if (!held.some(({ account }) => account === person.account)) return [];
  const others = held.some(({ account }) => account !== person.account);
  return endOf({ others, floor: await seatOnTheFloor(tx, person.session, person.state) }, person);
}
