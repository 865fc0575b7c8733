import { type RawBuilder, sql } from 'kysely';

/** A way to some entries along an index, on its own or once for each `key` of a query of one column. */
export interface WayToEntries {
  readonly each?: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** The index has the numbers negated. */
  readonly negated?: true;
  /** What the index has before the number, told as a range (`onlyAt`): then no other index has the order that is asked for. */
  readonly behind?: RawBuilder<unknown>;
}

/** Equal, in words from which no order follows. */
export function onlyAt(text: RawBuilder<unknown>, value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${text} >= ${value} and ${text} <= ${value}`;
}

/** The value of `each`. */
export const eachKey = sql.ref<string>('each.key');

/**
 * A query of the numbers of the newest entries that are reached on any of the ways and are `such`. Each way is gone from its newest end, and
 * no further than `limit`: it costs the same however long the record is.
 */
export function newestEntries(
  ways: readonly WayToEntries[],
  such: readonly RawBuilder<unknown>[],
  limit: number,
): RawBuilder<{ seq: number }> {
  const found = ways.map(({ each, where, negated, behind }) => {
    const order = negated ? sql`-seq` : behind ? sql`${behind} desc, seq desc` : sql`seq desc`;
    const along = sql`select seq from entry where ${sql.join([where, ...such], sql` and `)} order by ${order} limit ${limit}`;
    return each
      ? sql`(select along.seq from (${each}) as each(key) cross join lateral (${along}) as along)`
      : sql`(${along})`;
  });
  return sql`select seq from (${sql.join(found, sql` union `)}) as found order by seq desc limit ${limit}`;
}
