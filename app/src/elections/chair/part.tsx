import type { ChairLink, ChairPart, Left, PossibleStep, Step, Waits } from '../../chair/index.ts';
import type { Ending, MeetingSeen } from '../../meetings/index.ts';
import type { Tx } from '../../store/database.ts';
import { ballotStage, lotsDrawnIn } from '../ballot-now.ts';
import { candidatesTitle } from '../candidates-title.ts';
import { electionsDue } from '../due.ts';
import { electedIn } from '../in-meeting.ts';
import { candidateNamed, openElections } from '../named.ts';
import { nextBallotOf, toBeDeclared } from '../reads.ts';
import { asksOfLot, asksOfOpening, asksOfResult } from './asked.tsx';
import type { AtChair } from './at-chair.ts';
import { ElectionBoxes } from './box.tsx';
import { announcesBallot, declares, opensBallot, takesBackLot } from './kinds.ts';
import { electionWords } from './words.ts';

/** Elections by secret ballot on the console. */
export const electionPart: ChairPart = {
  kinds: [opensBallot, announcesBallot, declares, takesBackLot],
  besides: [
    ...['election.created', 'candidate.nominated', 'election.changed', 'candidate.corrected'],
    // Follows at once from the announcement, or from the lot, whose words say it.
    'election.completed',
  ],
  async at(tx, floor, { now }) {
    const view: AtChair = { ...(await electedIn(tx, floor)), names: floor.names };
    const { elections, ballot } = view;
    const open = elections.find(({ status }) => status === 'open');
    return {
      steps: await electionSteps(tx, floor.meeting, view, now),
      waits: (steps) => firstOfBallot(view, steps),
      links: (steps) => links(view, steps),
      box: (ctx) => <ElectionBoxes ctx={ctx} view={view} />,
      subjects: [...elections.map(({ id }) => `election:${id}`), ...(ballot ? [`ballot:${ballot.id}`] : [])],
      words: async (last) => {
        const round = open && floor.meeting.status === 'open' ? await nextBallotOf(tx, open.id, now) : null;
        const candidate = last?.act.startsWith('candidate.')
          ? await candidateNamed(tx, String(last.data.candidate))
          : null;
        return electionWords({ view, round, candidate }, last);
      },
      left: (at) => leftOpen(tx, view, at, now),
    };
  },
  undecidedIn: async (db, session) =>
    (await openElections(db, session)).map(({ item, title }) => ({ item, name: (ctx) => ctx.text(title) })),
};

async function electionSteps(
  tx: Tx,
  { id: meeting, status }: MeetingSeen['meeting'],
  view: AtChair,
  now: string,
): Promise<readonly PossibleStep[]> {
  const { ballot } = view;
  const open = view.elections.filter((one) => one.status === 'open');
  const lots = status === 'open' ? await lotsDrawnIn(tx, meeting) : [];
  return [
    ...open.map(
      ({ id, title }): PossibleStep => ({
        kind: opensBallot,
        input: { election: id, meeting },
        about: (ctx) => ctx.text(title),
        asked: () => asksOfOpening(tx, view, id, now),
      }),
    ),
    ...(ballot && ballot.status !== 'announced'
      ? [
          {
            kind: announcesBallot,
            input: { ballot: ballot.id },
            asked: () => asksOfResult(tx, view, ballot.id),
          },
        ]
      : []),
    ...lots.map((of) => ({ kind: takesBackLot, input: { ballot: of }, asked: () => asksOfLot(tx, view, of) })),
    ...(await declarations(tx, meeting, open, now)),
  ];
}

/** Offered only where the seats suffice for those still level: elsewhere nobody thinks of it. */
async function declarations(
  tx: Tx,
  meeting: string,
  open: AtChair['elections'],
  now: string,
): Promise<readonly PossibleStep[]> {
  const found: PossibleStep[] = [];
  for (const { id } of open) {
    const due = await toBeDeclared(tx, id, now);
    if (!due) continue;
    found.push({
      kind: declares,
      input: { meeting, ballot: due.ballot },
      asked: async () => ({
        follows: (ctx) => ctx.t('meetings.confirm.declare-elected'),
        about: (ctx) => due.names.join(ctx.semicolon),
      }),
    });
  }
  return found;
}

/** While papers are collected nothing else is done; another election does not begin while the lot of one is to be drawn. */
function firstOfBallot({ ballot }: AtChair, steps: readonly Step[]): Waits | null {
  if (ballot?.status === 'open')
    return {
      key: 'count',
      said: (ctx) => ctx.t('meetings.do.count'),
      others: (ctx) => ctx.t('script.next.count'),
    };
  const [lot] = lotsFirst(steps);
  return lot === undefined ? null : { key: deskOf(lot), said: (ctx) => ctx.t('desk.lot'), before: 'ballot' };
}

function deskOf(election: string): string {
  return `/desk/elections/${election}`;
}

/** Elections in which one among those level for the last seat comes first. */
function lotsFirst(steps: readonly Step[]): readonly string[] {
  return steps
    .filter(({ objections }) => objections.some(({ code }) => code === 'lot-first'))
    .flatMap(({ input }) => input.election ?? []);
}

/** Where the count is entered; outside a ballot, where candidates change and a lot is drawn. */
function links({ ballot, elections }: AtChair, steps: readonly Step[]): readonly ChairLink[] {
  if (ballot?.status === 'open' || ballot?.status === 'counted')
    return [
      {
        key: 'count',
        href: `/ballots/${ballot.id}/count#papers`,
        label: (ctx) => ctx.t('meetings.do.count'),
        for: 'secretariat',
        first: true,
      },
      // Whoever presides reads it, and alone may annul the ballot.
      {
        key: 'see-count',
        href: `/ballots/${ballot.id}/count`,
        label: (ctx) => ctx.t('meetings.do.see-count'),
        for: 'others',
        first: true,
      },
    ];
  const lots = lotsFirst(steps);
  return elections
    .filter(({ status }) => status === 'open')
    .map((election) => ({
      key: deskOf(election.id),
      href: lots.includes(election.id) ? `${deskOf(election.id)}#lot` : deskOf(election.id),
      label: (ctx) => {
        const label = ctx.t(lots.includes(election.id) ? 'desk.lot' : candidatesTitle(ballotStage(election)));
        return elections.length > 1 ? `${label}${ctx.colon}${ctx.text(election.title)}` : label;
      },
    }));
}

async function leftOpen(tx: Tx, { elections }: AtChair, at: Ending, now: string): Promise<Left> {
  const { lots, declarations } = await electionsDue(tx, at, now);
  return {
    due: [
      ...lots.map(({ title, among }): Left['due'][number] => {
        return (ctx) => ctx.t('meetings.confirm.lot-due', { title: ctx.text(title), names: among.join(ctx.semicolon) });
      }),
      ...declarations.map(({ title, elected }): Left['due'][number] => {
        return (ctx) =>
          ctx.t('meetings.confirm.declaration-due', { title: ctx.text(title), names: elected.join(ctx.semicolon) });
      }),
    ],
    open: elections
      .filter(({ status }) => status === 'open')
      .map(({ title, elected, seats }) => {
        return (ctx) => ctx.t('meetings.confirm.election-open', { title, filled: elected, seats });
      }),
  };
}
