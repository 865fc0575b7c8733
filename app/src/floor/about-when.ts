interface Speech {
  readonly startedAt: string;
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

/** When the time of whoever speaks is over: ISO. */
export function speechEnds({ startedAt, limitSeconds }: Speech): string {
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
  const at = Math.ceil((Date.parse(speechEnds(speaking)) + between * 1_000) / minute) * minute;
  return at > Date.parse(now) ? new Date(at).toISOString() : null;
}
