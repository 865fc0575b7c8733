import type { MessageKey } from '../words/messages.ts';
import type { SessionOnDesk } from './queries.ts';

/** How far a part of the preparation is: nothing there, something there, everything there or decided. */
export type Progress = 'nothing' | 'begun' | 'done';

/** One part of the preparation of a session, in the order in which it is done. */
export interface Task {
  readonly key: 'agenda' | 'meetings' | 'delegations' | 'right-to-vote' | 'proposals' | 'elections';
  readonly path: string;
  readonly progress: Progress;
  /** the figures, as a sentence */
  readonly stands: { readonly key: MessageKey; readonly values: Readonly<Record<string, number>> };
}

export function tasksOf(desk: SessionOnDesk): readonly Task[] {
  const { session, proposals, elections, parties, delegations, seats, statements } = desk;
  const base = `/desk/sessions/${session.id}`;
  const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;
  const task = (
    key: Task['key'],
    path: string,
    [done, all]: readonly [number, number],
    there: number,
    values: Readonly<Record<string, number>>,
  ): Task => ({
    key,
    path,
    progress: there === 0 ? 'nothing' : done >= all ? 'done' : 'begun',
    stands: { key: `desk.task.${key}.stands`, values },
  });
  const concluded = count(session.agenda, ({ status }) => status === 'concluded');
  const meetings = session.meetings.filter(({ status }) => status !== 'cancelled');
  const closed = count(meetings, ({ status }) => status === 'closed');
  const decided = count(proposals, ({ status }) => status !== 'submitted');
  const completed = count(elections, ({ status }) => status === 'completed');
  const represented = count(parties, (state) => delegations.has(state));
  return [
    task('agenda', `${base}/agenda`, [concluded, session.agenda.length], session.agenda.length, {
      n: session.agenda.length,
      concluded,
    }),
    task('meetings', `${base}/agenda#meetings`, [closed, meetings.length], meetings.length, {
      n: meetings.length,
      closed,
    }),
    task('delegations', `${base}/delegations`, [represented, parties.length], represented, {
      n: represented,
      parties: parties.length,
    }),
    task('right-to-vote', rightToVotePath(session.id), [statements, parties.length], statements, {
      n: statements,
      without: count(seats, ({ mayVote }) => !mayVote),
    }),
    task('proposals', `${base}/proposals`, [decided, proposals.length], proposals.length, {
      n: proposals.length,
      decided,
    }),
    task('elections', `${base}/elections`, [completed, elections.length], elections.length, {
      n: elections.length,
      completed,
    }),
  ];
}

/** Statements of contributions and exemptions are made on the list of votes itself. */
export function rightToVotePath(session: string): string {
  return `/members/right-to-vote?session=${session}`;
}
