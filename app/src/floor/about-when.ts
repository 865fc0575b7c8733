import type { SpeechSoFar } from './facts.ts';

interface Speech extends SpeechSoFar {
  readonly limitSeconds: number;
}

interface List {
  /** who has the floor; null while nobody has */
  readonly speaking: Speech | null;
  /** of those who wait */
  readonly limitSeconds: number;
  /** how long the speeches of this debate took that have ended */
  readonly took: readonly number[];
}

/** From so many speeches on it is known how long they take. */
const enough = 3;

/** When the time of whoever speaks is over: ISO; null while its clock stands still. */
export function speechEnds({ startedAt, halted, limitSeconds }: Speech): string | null {
  if (halted !== undefined) return null;
  return new Date(Date.parse(startedAt) + limitSeconds * 1_000).toISOString();
}

/**
 * When a place on the list (1 for the next) comes about: whoever speaks takes its whole time, everybody between no more than is
 * allowed, nor than speeches took on average so far. ISO, whole minutes. Null where nobody speaks, since nobody knows when the next
 * begins, and where the speaker has taken more than that.
 */
export function aboutWhen(place: number, { speaking, limitSeconds, took }: List, now: string): string | null {
  if (speaking === null) return null;
  const mean = took.length < enough ? limitSeconds : took.reduce((sum, one) => sum + one, 0) / took.length;
  const between = (place - 1) * Math.min(limitSeconds, mean);
  const minute = 60_000;
  const at = Math.ceil((endOf(speaking, Date.parse(now)) + between * 1_000) / minute) * minute;
  return at > Date.parse(now) ? new Date(at).toISOString() : null;
}

/** Of a speech that pauses, as if it went on now. In milliseconds since 1970. */
function endOf({ startedAt, halted, limitSeconds }: Speech, now: number): number {
  return halted === undefined
    ? Date.parse(startedAt) + limitSeconds * 1_000
    : now + Math.max(0, limitSeconds - halted) * 1_000;
}
