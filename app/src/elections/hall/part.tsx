import type { FloorView } from '../../floor/index.ts';
import { BigWords, type HallPart, type HallScreen, itemTitle, type Turn, UndoneScreen } from '../../hall/index.ts';
import type { Db, Tx } from '../../store/database.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { unparted } from '../../web/text-size.ts';
import { announcedBallots } from '../announced-ballots.ts';
import { type BallotNow, ballotState, type ElectionLink, electionsOf } from '../ballot-now.ts';
import { electedIn } from '../in-meeting.ts';
import { ballotSubjects } from '../of-session.ts';
import { requirementsInWords } from '../requirements-in-words.ts';
import { BallotResult } from './ballot-result.tsx';

/** Acts after which the sheet of the ballot is shown. */
const withSheet: readonly string[] = ['ballot.announced', 'lot.drawn', 'tie.ended'];

/** Acts after which the hall is told that what it saw or waited for is decided by nothing. */
const undoing: readonly string[] = ['ballot.annulled', 'lot.taken-back'];

const turning = ['ballot.opened', 'ballot.counted', ...withSheet, ...undoing];

/** Ballots on the screens of the hall: who is elected, never a running count. */
export const ballotsInHall: HallPart = {
  turns: (eb, meeting) => eb.and([eb('act', 'in', turning), eb('subject', 'in', ballotSubjects(meeting))]),
  async at(db, floor, turn) {
    const { ballot, elections } = await electedIn(db, floor);
    const election = elections.find(({ id }) => id === ballot?.election);
    if (ballot?.status === 'open' || ballot?.status === 'counted') return { goingOn: papers(ballot, election) };
    if (!turn?.of) return {};
    if (undoing.includes(turn.act)) return { said: (await undone(db, floor, turn, turn.of)) ?? undefined };
    const announced = ballot?.id === turn.of && withSheet.includes(turn.act) && election;
    return announced ? { said: resultScreen(ballot, election, turn) } : {};
  },
  results: async (db, meeting) =>
    (await announcedBallots(db, meeting)).map(({ number, ...ballot }) => ({ ...ballot, ballot: number })),
  async result(db, floor, turn) {
    const { ballot, election } = await ballotWithElection(db, floor, turn.of);
    return ballot && election ? resultScreen(ballot, election, turn) : null;
  },
};

function resultScreen(ballot: BallotNow, election: ElectionLink, { at }: Turn): HallScreen {
  return {
    name: 'ballot',
    show: (ctx, view) => <BallotResult ctx={ctx} view={view} ballot={ballot} election={election} since={at} />,
  };
}

/** While papers are collected, what a paper must be; then how many are in. */
function papers(ballot: BallotNow, election: ElectionLink | undefined): HallScreen {
  const open = ballot.status === 'open';
  return {
    name: 'standing',
    show: (ctx, view) => (
      <BigWords
        ctx={ctx}
        view={view}
        title={underItem(ctx, view, election)}
        now={ctx.t(open ? 'meetings.hall.papers' : 'meetings.hall.counting', {
          ballot: ctx.ordinal(ballot.number, 'ballot'),
        })}
        words={open ? ctx.t('script.ballot.seats', { seats: ballot.seats }) : papersWords(ctx, ballot)}
        below={open ? [requirementWords(ctx, ballot.requirements), unparted(papersWords(ctx, ballot))] : []}
      />
    ),
  };
}

/** The election by its name, said once, with the number of the item before the meeting. */
function underItem(ctx: LanguageCtx, view: FloorView, election: ElectionLink | undefined): string {
  const item = view.agenda.find(({ id }) => id === view.item);
  if (!election) return itemTitle(ctx, view);
  return item ? ctx.t('floor.item', { n: item.number, title: election.title }) : ctx.text(election.title);
}

/** What makes a paper valid besides the number of its names. */
function requirementWords(ctx: LanguageCtx, requirements: BallotNow['requirements']): string {
  const required = requirementsInWords(ctx, requirements);
  return required.length > 0
    ? ctx.t('script.ballot.requirements', { requirements: ctx.list(required) })
    : ctx.t('script.ballot.no-requirements');
}

/** Papers handed out while they are collected; those in the box once the tellers have said how many. */
function papersWords(ctx: LanguageCtx, { issued, received }: BallotNow): string {
  return received === null
    ? ctx.t('meetings.hall.papers.issued', { issued })
    : ctx.t('meetings.hall.papers.in', { received, issued });
}

async function undone(db: Db | Tx, floor: FloorView, { act }: Turn, of: string): Promise<HallScreen | null> {
  const { ballot, election } = await ballotWithElection(db, floor, of);
  if (!ballot) return null;
  const annulled = act === 'ballot.annulled';
  return {
    name: 'undone',
    show: (ctx, view) => (
      <UndoneScreen
        ctx={ctx}
        view={view}
        title={election ? ctx.text(election.title) : itemTitle(ctx, view)}
        what={ctx.t(annulled ? 'meetings.ballot.annulled' : 'meetings.hall.taken-back.lot', {
          ballot: ctx.ordinal(ballot.number, 'ballot'),
        })}
        means={ctx.t(annulled ? 'meetings.hall.annulled.means' : 'meetings.hall.taken-back.lot.means')}
      />
    ),
  };
}

/** A ballot with its election, which the meeting may have left. */
async function ballotWithElection(db: Db | Tx, { session }: FloorView, id: string) {
  const ballot = await ballotState(db, id);
  const elections = await electionsOf(db, { session: session.id });
  return { ballot, election: elections.find((one) => one.id === ballot?.election) };
}
