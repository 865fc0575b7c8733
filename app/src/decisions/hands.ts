import type { Tally } from '@plenary/rules/published';
import type { Db, Tx } from '../store/database.ts';

/** What one person counted when hands were shown. */
export interface HandsCount extends Tally {
  readonly round: number;
  /** account */
  readonly counter: string;
  /** the delegation for which it counted; null for the Secretariat */
  readonly state: string | null;
}

/** How far the counting is: two persons count, each without what the other has counted; different counts are counted again. */
export interface HandsStand {
  /** that is counted now, or that was counted last; 1 is the first */
  readonly round: number;
  /** who has counted in it, while the other count is waited for */
  readonly counted: string | null;
  /** and for which delegation; null for the Secretariat, and while nobody has */
  readonly countedFor: string | null;
  /** both counted the same; null until then */
  readonly agreed: Tally | null;
  /** rounds in which they did not, each with both counts */
  readonly differed: readonly (readonly Tally[])[];
}

export async function handsCounted(db: Db | Tx, vote: string): Promise<readonly HandsCount[]> {
  return db
    .selectFrom('vote_hands')
    .select(['round', 'counter', 'iso3 as state', 'yes', 'no', 'abstain'])
    .where('vote', '=', vote)
    .orderBy('round')
    .orderBy('counter')
    .execute();
}

export function handsStand(counts: readonly HandsCount[]): HandsStand {
  const rounds = [...Map.groupBy(counts, ({ round }) => round).values()];
  const whole = rounds.filter((both) => both.length > 1);
  const differed = whole.filter((both) => !isAgreed(both)).map((both) => both.map(tallyOf));
  const [agreed] = whole.find(isAgreed) ?? [];
  const half = rounds.find((both) => both.length === 1)?.[0];
  return {
    round: agreed?.round ?? half?.round ?? differed.length + 1,
    counted: half?.counter ?? null,
    countedFor: half?.state ?? null,
    agreed: agreed ? tallyOf(agreed) : null,
    differed,
  };
}

export function tallyOf({ yes, no, abstain }: Tally): Tally {
  return { yes, no, abstain };
}

export function sumOf({ yes, no, abstain }: Tally): number {
  return yes + no + abstain;
}

export function sameTally(a: Tally, b: Tally): boolean {
  return a.yes === b.yes && a.no === b.no && a.abstain === b.abstain;
}

function isAgreed([one, other]: readonly HandsCount[]): boolean {
  return one !== undefined && other !== undefined && sameTally(one, other);
}
