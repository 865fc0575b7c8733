import { type DecidedIn, decidedIn, proposalsOf } from '../../decisions/index.ts';
import { type ElectedIn, electedIn, openElections, votesBefore } from '../../elections/index.ts';
import { type FloorView, floorView } from '../../floor/index.ts';
import { demonstrationAccounts, openWays } from '../../identity/index.ts';
import { isOver } from '../../meetings/index.ts';
import { databaseNow } from '../../store/clock.ts';
import type { Db } from '../../store/database.ts';
import type { Office, Scene, SceneBallot, SceneItem, SceneVote, Without } from './scene.ts';
import { actsSince, type PlayedSeat } from './still-free.ts';

/** A scene, and who of persons may act for those who play in it. */
export interface SeenScene extends Scene {
  /** by account that plays */
  readonly seats: ReadonlyMap<string, PlayedSeat>;
  /** offices that no person has taken back, and that a person has still */
  readonly without: Without;
}

/** Null when there is no such meeting. */
export async function readScene(db: Db, meeting: string, before: Without): Promise<SeenScene | null> {
  const now = await databaseNow(db);
  const floor = await floorView(db, meeting, now);
  if (floor === null) return null;
  const session = floor.session.id;
  const decided = await decidedIn(db, floor);
  const elected = await electedIn(db, floor);
  const drafts = new Set((await proposalsOf(db, { session, status: 'submitted' })).map(({ item }) => item.id));
  const elections = new Set((await openElections(db, session)).map(({ item }) => item));
  const last = floor.agenda.at(-1)?.id;
  const agenda = floor.agenda.map(({ id, status }): SceneItem & { readonly status: string } => ({
    id,
    status,
    under: elections.has(id) ? 'election' : drafts.has(id) ? 'drafts' : 'nothing',
    last: id === last,
  }));
  return {
    meeting,
    now: Date.parse(now),
    status: isOver(floor) ? 'over' : floor.meeting.status === 'open' ? 'open' : 'scheduled',
    ...(await players(db, session, now, before)),
    present: floor.present,
    agenda: agenda.filter(({ status }) => status !== 'concluded'),
    item: itemNow(agenda.find(({ id }) => id === floor.item) ?? null, decided, elected),
    floor: onTheFloor(floor),
    ...underItem(decided, elected),
    ballot: elected.ballot && sceneBallot(elected.ballot, await votesBefore(db, elected.ballot)),
  };
}

/** What lay under it counts, too: where something was decided nobody debates for the sake of it. */
function itemNow(item: SceneItem | null, { proposals }: DecidedIn, { elections }: ElectedIn): SceneItem | null {
  return item && { ...item, under: elections.length > 0 ? 'election' : proposals.length > 0 ? 'drafts' : 'nothing' };
}

/** Whoever nobody is signed in as. Of several accounts of one seat one plays, and none where a person has taken another. */
async function players(db: Db, session: string, now: string, before: Without) {
  const found = await demonstrationAccounts(db, { sessions: [session] });
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

function onTheFloor({ speaking, waiting, spoken, meeting }: FloorView): Scene['floor'] {
  return {
    speaking: speaking && {
      id: speaking.id,
      state: speaking.state,
      startedAt: Date.parse(speaking.startedAt),
      limitSeconds: speaking.limitSeconds,
    },
    waiting: waiting.map(({ id, state }) => ({ id, state })),
    spoken,
    listClosed: meeting.listClosed,
  };
}

function underItem(
  { proposals, vote }: DecidedIn,
  { elections }: ElectedIn,
): Pick<Scene, 'drafts' | 'vote' | 'election'> {
  return {
    drafts: proposals
      .filter(({ status }) => status === 'submitted')
      .map(({ id, kind, secondVote }) => ({ id, substance: kind.vote && kind.quorum === 'substance', secondVote })),
    vote: vote && sceneVote(vote),
    election: elections.find(({ status }) => status === 'open')?.id ?? null,
  };
}

function sceneVote(vote: NonNullable<DecidedIn['vote']>): SceneVote {
  return {
    id: vote.id,
    status: vote.status,
    openedAt: Date.parse(vote.openedAt),
    closedAt: vote.closedAt === null ? null : Date.parse(vote.closedAt),
    silent: vote.notVoting.flatMap(({ state, reason }) => (reason === 'silent' ? [state] : [])),
    called: vote.rollCall?.next ?? null,
    isRollCall: vote.rollCall !== null,
  };
}

function sceneBallot(ballot: NonNullable<ElectedIn['ballot']>, before: ReadonlyMap<string, number>): SceneBallot {
  const { id, number, status, seats, issued, requirements } = ballot;
  const standing = ballot.standing.map((one) => ({ id: one.id, name: one.name, before: before.get(one.id) ?? null }));
  return { id, number, status, seats, issued, requirements, standing, openedAt: Date.parse(ballot.openedAt) };
}
