import type { ParticipantCategory } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';
import { type Participant, participants } from '../reference/index.ts';
import type { Tx } from '../store/database.ts';
import type { FloorFacts } from './facts.ts';

/** Of the State Parties the session knows who they are; of all others the reference data. */
export type SpeakingParty = Pick<Participant, 'code' | 'category'> | null;

export async function partyOf(tx: Tx, code: string): Promise<SpeakingParty> {
  return (await participants(tx)).get(code) ?? null;
}

/** With which category somebody speaks in a session, or why it cannot. A State that is no party of that day is an observer, or invited. */
export function speaksAs(
  { statesParties, participating }: Pick<FloorFacts, 'statesParties' | 'participating'>,
  code: string,
  party: SpeakingParty,
): { readonly category: ParticipantCategory } | { readonly objection: Objection } {
  if (statesParties.includes(code))
    return participating.includes(code)
      ? { category: 'stateParty' }
      : { objection: no('no-delegation', { state: code }, 'Rome Statute, article 112(1)') };
  if (!party) return /^[A-Z]{3}$/.test(code) ? { category: 'invitedState' } : { objection: no('no-such-participant') };
  return { category: party.category === 'stateParty' ? 'observerState' : party.category };
}
