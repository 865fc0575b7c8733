import { type RawBuilder, sql } from 'kysely';
import type { SpeechSoFar } from './facts.ts';

/** A stretch of a speech, in milliseconds since 1970; null while it runs. */
export type Stretch = readonly [started: number, ended: number | null];

/** Of a place on the list of speakers: the stretches of its speech, in their order. */
export const stretches: RawBuilder<readonly Stretch[]> = sql`coalesce((
  select jsonb_agg(jsonb_build_array(
    round(extract(epoch from stretch.started_at) * 1000), round(extract(epoch from stretch.ended_at) * 1000)
  ) order by stretch.nth)
  from floor_interval as stretch where stretch.turn = speaker.id), '[]')`;

/** Null where it has not begun. */
export function speechSoFar(all: readonly Stretch[]): SpeechSoFar | null {
  const [first] = all;
  if (!first) return null;
  const ran = all.reduce((sum, [started, ended]) => sum + (ended === null ? 0 : ended - started), 0);
  const running = all.find(([, ended]) => ended === null);
  return running
    ? { startedAt: new Date(running[0] - ran).toISOString() }
    : { startedAt: new Date(first[0]).toISOString(), halted: Math.round(ran / 1_000) };
}
