import type { Deadline, DeadlineStepId, Line } from '@plenary/rules';
import { type SessionParameters, sessionDeadlines } from '../parameters/index.ts';
import { type DeadlineAct, say } from './acts.ts';

/** A session, as its days are counted. */
export interface SessionCounted {
  readonly id: string;
  readonly kind: 'regular' | 'resumed' | 'special';
  /** ISO days */
  readonly starts: string;
  readonly ends: string;
}

export interface DeadlineByRule extends Deadline {
  readonly line: Line;
}

/** The days that the rules count for a session, as its parameters have them. */
export function daysOf(
  { kind, starts, ends }: SessionCounted,
  parameters: SessionParameters,
): readonly DeadlineByRule[] {
  const { value, lines } = sessionDeadlines({ kind, opening: starts, closing: ends }, parameters);
  return value.flatMap((deadline) => {
    const line = lines.find(({ facts }) => facts.id === deadline.id);
    return line ? [{ ...deadline, line }] : [];
  });
}

/** The day by which a step has to be done, ISO; null where the session has no such step. */
export function dayOfStep(session: SessionCounted, parameters: SessionParameters, step: DeadlineStepId): string | null {
  return daysOf(session, parameters).find(({ id }) => id === step)?.latest ?? null;
}

/** That what met a step was taken back. */
export function openAgain(session: string, step: DeadlineStepId): readonly DeadlineAct[] {
  return [say('deadline.opened-again', { session, step })];
}

/** That a step was done `on` a day, for the command of the room that does it; nothing where the session has no such step. */
export function metBy(
  session: SessionCounted,
  parameters: SessionParameters,
  step: DeadlineStepId,
  on: string,
  reference: string | null = null,
): readonly DeadlineAct[] {
  const found = daysOf(session, parameters).find(({ id }) => id === step);
  if (!found) return [];
  const { cite, latest } = found;
  return [say('deadline.met', { session: session.id, step, on, due: latest, reference }, [cite.provision])];
}

/** The same where it is done for the first time: what is done once more afterwards makes nothing late. */
export function metFirst(
  {
    session,
    parameters,
    met,
  }: {
    readonly session: SessionCounted;
    readonly parameters: SessionParameters;
    readonly met: readonly DeadlineStepId[];
  },
  step: DeadlineStepId,
  on: string,
): readonly DeadlineAct[] {
  return met.includes(step) ? [] : metBy(session, parameters, step, on);
}
