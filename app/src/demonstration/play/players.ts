import { demonstrationAccounts, openWays } from '../../identity/index.ts';
import type { Db } from '../../store/database.ts';
import type { Office, Scene, Without } from './scene.ts';
import { actsSince, type PlayedSeat } from './still-free.ts';

/** Those who play in a session. */
export interface Players extends Pick<Scene, 'president' | 'secretariat' | 'officers' | 'delegations'> {
  /** by account that plays */
  readonly seats: ReadonlyMap<string, PlayedSeat>;
  /** offices that no person has taken back, and that a person has still */
  readonly without: Without;
}

/** Whoever nobody is signed in as. Of several accounts of one seat one plays, and none where a person has taken another. */
export async function players(db: Db, session: string, now: string, before: Without): Promise<Players> {
  const found = await demonstrationAccounts(db, { session });
  const ways = await openWays(
    db,
    found.map(({ account }) => account),
    now,
  );
  const isTaken = (accounts: readonly string[]) => accounts.some((account) => (ways.get(account)?.signIns ?? 0) > 0);
  const seats = new Map<string, PlayedSeat>();
  const plays = (accounts: readonly string[], without: number | null): string | null => {
    const [account] = accounts;
    if (account === undefined || (without === null && isTaken(accounts))) return null;
    seats.set(account, { accounts, without });
    return account;
  };
  const ofKind = (kind: string) => found.filter((one) => one.kind === kind);
  const holders = (office: Office) => ofKind(office).map(({ account }) => account);
  const still = async (office: Office): Promise<number | null> => {
    const accounts = holders(office);
    const seq = before[office];
    return seq !== null && isTaken(accounts) && !(await actedSince(db, accounts, seq)) ? seq : null;
  };
  const without: Without = { president: await still('president'), secretariat: await still('secretariat') };
  const delegates = Map.groupBy(ofKind('delegate'), ({ state }) => state ?? '');
  return {
    president: plays(holders('president'), without.president),
    secretariat: plays(holders('secretariat'), without.secretariat),
    officers: holders('secretariat').filter((account) => without.secretariat !== null || !isTaken([account])),
    delegations: new Map(
      [...delegates].flatMap(([state, persons]): readonly (readonly [string, string])[] => {
        const accounts = persons.map(({ account }) => account);
        const account = plays(accounts, null);
        return account === null ? [] : [[state, account]];
      }),
    ),
    seats,
    without,
  };
}

async function actedSince(db: Db, accounts: readonly string[], seq: number): Promise<boolean> {
  return (await actsSince(db, accounts, seq).executeTakeFirst()) !== undefined;
}
