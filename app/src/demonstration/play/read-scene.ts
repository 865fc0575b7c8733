import { type DecidedIn, decidedIn, proposalsOf } from '../../decisions/index.ts';
import { type ElectedIn, electedIn, openElections, votesBefore } from '../../elections/index.ts';
import { type FloorView, floorView } from '../../floor/index.ts';
import { isOver } from '../../meetings/index.ts';
import { endsDebate, type Motion, motionsIn, nextMotion } from '../../motions/index.ts';
import { databaseNow } from '../../store/clock.ts';
import type { Db } from '../../store/database.ts';
import { openProposals } from '../../two-persons/index.ts';
import { type Players, players } from './players.ts';
import type { Scene, SceneBallot, SceneItem, SceneVote, Without } from './scene.ts';

/** A scene, and who of persons may act for those who play in it. */
export interface SeenScene extends Scene, Players {}

/** Null when there is no such meeting. */
export async function readScene(db: Db, meeting: string, before: Without): Promise<SeenScene | null> {
  const now = await databaseNow(db);
  const floor = await floorView(db, meeting, now);
  if (floor === null) return null;
  const session = floor.session.id;
  const decided = await decidedIn(db, floor);
  const motions = await motionsIn(db, meeting);
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
    status: statusOf(floor),
    ...(await players(db, session, now, before)),
    present: floor.present,
    proposed: (await openProposals(db, now)).map((one) => ({ ...one, at: Date.parse(one.at) })),
    agenda: agenda.filter(({ status }) => status !== 'concluded'),
    item: itemNow(agenda.find(({ id }) => id === floor.item) ?? null, decided, elected),
    floor: onTheFloor(floor),
    moved: movedFrom(motions, floor.item, Date.parse(now)),
    ...underItem(decided, elected),
    ballot: elected.ballot && sceneBallot(elected.ballot, await votesBefore(db, elected.ballot)),
  };
}

function statusOf(floor: FloorView): Scene['status'] {
  if (isOver(floor)) return 'over';
  if (floor.meeting.suspendedAt !== null) return 'suspended';
  return floor.meeting.status === 'open' ? 'open' : 'scheduled';
}

/** What lay under it counts, too: where something was decided nobody debates for the sake of it. */
function itemNow(item: SceneItem | null, { proposals }: DecidedIn, { elections }: ElectedIn): SceneItem | null {
  return item && { ...item, under: elections.length > 0 ? 'election' : proposals.length > 0 ? 'drafts' : 'nothing' };
}

/** Milliseconds after which what was carried is taken as carried out. */
const fresh = 120_000;

function movedFrom(motions: readonly Motion[], item: string | null, now: number): Scene['moved'] {
  const next = nextMotion(motions);
  const carried = motions.findLast(({ decided }) => decided === 'adopted');
  return {
    next: next && {
      ...{ id: next.id, kind: next.kind, state: next.state, put: next.proposal },
      speakers: next.speakers.map(({ state }) => state),
    },
    carried: carried && Date.parse(carried.decidedAt ?? '') > now - fresh ? carried : null,
    endsDebate: endsDebate(motions, item)?.kind === 'adjournDebate' ? (endsDebate(motions, item)?.id ?? null) : null,
    underItem: motions.filter((motion) => motion.item === item).length,
  };
}

function onTheFloor({ speaking, waiting, spoken, meeting, interposed, gone }: FloorView): Scene['floor'] {
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
    beside: interposed && Date.parse(interposed.startedAt),
    said: [...gone.filter(({ why }) => why === 'spoke'), ...waiting]
      .filter(({ kind }) => kind === 'statement' || kind === 'reply')
      .flatMap((one) =>
        'why' in one || one.kind === 'reply' ? [{ id: one.id, state: one.state, reply: one.kind === 'reply' }] : [],
      ),
  };
}

function underItem(
  { proposals, vote }: DecidedIn,
  { elections }: ElectedIn,
): Pick<Scene, 'drafts' | 'vote' | 'election'> {
  return {
    drafts: proposals
      .filter(({ status }) => status === 'submitted')
      .map(({ id, kind, secondVote, asked }) => ({
        ...{ id, secondVote, named: asked.length > 0 },
        substance: kind.vote && kind.quorum === 'substance',
      })),
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
    cast: (vote.board ?? []).flatMap(({ state, choice }) =>
      choice === 'yes' || choice === 'no' || choice === 'abstain' ? [state] : [],
    ),
  };
}

function sceneBallot(ballot: NonNullable<ElectedIn['ballot']>, before: ReadonlyMap<string, number>): SceneBallot {
  const { id, number, status, seats, issued, requirements } = ballot;
  const standing = ballot.standing.map((one) => ({ id: one.id, name: one.name, before: before.get(one.id) ?? null }));
  return { id, number, status, seats, issued, requirements, standing, openedAt: Date.parse(ballot.openedAt) };
}
