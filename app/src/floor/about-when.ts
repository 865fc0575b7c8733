interface List {
  /** who has the floor; null while nobody has */
  readonly speaking: { readonly startedAt: string; readonly limitSeconds: number } | null;
  /** of those who wait */
  readonly limitSeconds: number;
}

/**
 * When a place on the list (1 for the next) comes about, if everybody before it takes the whole time: ISO, whole minutes. Null where
 * nobody speaks, since nobody knows when the next begins, and where the speaker has taken more than that.
 */
export function aboutWhen(place: number, { speaking, limitSeconds }: List, now: string): string | null {
  if (speaking === null) return null;
  const seconds = speaking.limitSeconds + (place - 1) * limitSeconds;
  const minute = 60_000;
  const at = Math.ceil((Date.parse(speaking.startedAt) + seconds * 1_000) / minute) * minute;
  return at > Date.parse(now) ? new Date(at).toISOString() : null;
}
