import { type SessionStep, sessionStep } from '@plenary/rules';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Decision, type Refusal, refuse } from '../door/command.ts';
import { no, type Objection } from '../door/objection.ts';
import type { OfficeAlone } from '../door/who.ts';
import { meetings } from '../meetings/index.ts';
import { agendaOf, noSuchSession, partsBefore, type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { CourseAct } from './acts.ts';

/** A session on its way to its end. */
export interface CourseFacts extends SessionDays {
  /** which part of it goes on, from 1 */
  readonly part: number;
  /** how many meetings were held, one that is open among them */
  readonly held: number;
  /** one is open */
  readonly open: boolean;
  /** how many are still in the programme */
  readonly ahead: number;
  /** how many items of the agenda are not concluded */
  readonly unfinished: number;
}

export async function courseFacts(tx: Db | Tx, id: string): Promise<CourseFacts | null> {
  const session = await sessionDays(tx, id);
  if (!session) return null;
  const all = await tx.selectFrom(meetings).select('meeting.status').where('meeting.session', '=', id).execute();
  const agenda = await agendaOf(tx, id);
  const parts = await partsBefore(tx, id);
  const count = (...standing: readonly string[]) => all.filter(({ status }) => standing.includes(status)).length;
  return {
    ...session,
    part: parts.length + 1,
    held: count('open', 'closed'),
    open: count('open') > 0,
    ahead: count('scheduled'),
    unfinished: agenda.filter(({ status }) => status !== 'concluded').length,
  };
}

/** What every step of a session shares: who takes it, is the session there and whose is it, and does it lead on from where it stands. */
export function takenBy(
  who: OfficeAlone,
  facts: CourseFacts | null,
  step: SessionStep,
  actor: Actor,
  decide: (facts: CourseFacts) => Refusal | readonly ((cites: readonly string[]) => CourseAct)[],
): Decision<CourseAct> {
  const capacity = acting(actor, ...who.kinds);
  if (!capacity) return refuse(who.refusal);
  if (!facts) return refuse(noSuchSession);
  const wrong = wrongWorld(facts, actor);
  if (wrong) return refuse(wrong);
  const found = sessionStep(facts.standing, step);
  const grounds = found.lines.map(({ cite }) => cite.provision);
  if (found.value.standing === null)
    return refuse(no('session-stands-so', { standing: facts.standing, step }, found.lines[0]));
  const acts = decide(facts);
  if ('ok' in acts) return acts;
  return { ok: true, capacity: capacityName(capacity), acts: acts.map((said) => said(grounds)) };
}

/** A session pauses or ends between its meetings, once it has met. */
export function betweenMeetings({ held, open, ahead }: CourseFacts): Objection | null {
  if (open) return no('session-meeting-open');
  if (held === 0) return no('session-not-begun');
  return ahead > 0 ? no('session-meetings-ahead', { n: ahead }) : null;
}

/** What changes under a step; a page that did not know of it asks again. */
export const changesOfCourse: readonly string[] = [
  'session.adjourned',
  'session.resumed',
  'session.closed',
  'session.reopened',
];
