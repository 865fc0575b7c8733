import type { Tx } from '../store/database.ts';
import { credentialsIn, type HeldCredentials, nothingHeld } from './held.ts';

/** The credentials of these delegations after the entry, from what they were before it. */
export async function changeCredentials(
  tx: Tx,
  seq: number,
  session: string,
  states: readonly string[],
  change: (held: HeldCredentials, state: string) => HeldCredentials,
): Promise<void> {
  if (states.length === 0) return;
  const before = await credentialsIn(tx, session);
  const rows = states.map((state) => {
    const { issuedBy, receivedOn, examinedBecause, persons, ...held } = change(before.get(state) ?? nothingHeld, state);
    return {
      ...held,
      seq,
      session,
      iso3: state,
      issued_by: issuedBy,
      received_on: receivedOn,
      persons: JSON.stringify(persons),
      examined_because: examinedBecause,
    };
  });
  await tx.insertInto('credentials').values(rows).execute();
}
