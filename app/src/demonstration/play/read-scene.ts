import { type DecidedIn, decidedIn, proposalsOf } from '../../decisions/index.ts';
import { type ElectedIn, electedIn, openElections } from '../../elections/index.ts';
import { type FloorView, floorView } from '../../floor/index.ts';
import { demonstrationAccounts, openWays } from '../../identity/index.ts';
import { isOver } from '../../meetings/index.ts';
import { databaseNow } from '../../store/clock.ts';
import type { Db } from '../../store/database.ts';
import type { Scene, SceneBallot, SceneItem, SceneVote } from './scene.ts';

/** Null when there is no such meeting. */
export async function readScene(db: Db, meeting: string): Promise<Scene | null> {
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
    ...(await players(db, session, now)),
    present: floor.present,
    agenda: agenda.filter(({ status }) => status !== 'concluded'),
    item: itemNow(agenda.find(({ id }) => id === floor.item) ?? null, decided, elected),
    floor: onTheFloor(floor),
    ...underItem(decided, elected),
  };
}

/** What lay under it counts, too: where something was decided nobody debates for the sake of it. */
function itemNow(item: SceneItem | null, { proposals }: DecidedIn, { elections }: ElectedIn): SceneItem | null {
  return item && { ...item, under: elections.length > 0 ? 'election' : proposals.length > 0 ? 'drafts' : 'nothing' };
}

/** Whoever nobody is signed in as. Of several accounts of one seat one plays, and none where a person has taken another. */
async function players(db: Db, session: string, now: string) {
  const accounts = await demonstrationAccounts(db, { sessions: [session] });
  const ways = await openWays(
    db,
    accounts.map(({ account }) => account),
    now,
  );
  const free = (of: readonly { readonly account: string }[]): string | null =>
    of.some(({ account }) => (ways.get(account)?.signIns ?? 0) > 0) ? null : (of[0]?.account ?? null);
  const seats = Map.groupBy(
    accounts.filter(({ kind }) => kind === 'delegate'),
    ({ state }) => state ?? '',
  );
  return {
    president: free(accounts.filter(({ kind }) => kind === 'president')),
    secretariat: free(accounts.filter(({ kind }) => kind === 'secretariat')),
    delegations: new Map(
      [...seats].flatMap(([state, persons]): readonly (readonly [string, string])[] => {
        const account = free(persons);
        return account === null ? [] : [[state, account]];
      }),
    ),
  };
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
  { elections, ballot }: ElectedIn,
): Pick<Scene, 'drafts' | 'vote' | 'election' | 'ballot'> {
  return {
    drafts: proposals
      .filter(({ status }) => status === 'submitted')
      .map(({ id, kind, secondVote }) => ({ id, substance: kind.vote && kind.quorum === 'substance', secondVote })),
    vote: vote && sceneVote(vote),
    election: elections.find(({ status }) => status === 'open')?.id ?? null,
    ballot: ballot && sceneBallot(ballot),
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

function sceneBallot(ballot: NonNullable<ElectedIn['ballot']>): SceneBallot {
  const { id, number, status, seats, issued, requirements, standing } = ballot;
  return { id, number, status, seats, issued, requirements, standing, openedAt: Date.parse(ballot.openedAt) };
}
