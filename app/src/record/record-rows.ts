import type { ChainRow, Json, SealRow } from '@plenary/record';
import type { Recorded } from '../door/act.ts';
import { erasedIn } from '../erasure/index.ts';
import { sealRow } from '../seal/index.ts';
import type { Db, Store } from '../store/database.ts';
import { entryOf } from '../store/entry-of.ts';
import type { Kept } from './decide-again.ts';

export interface SealedAct extends Kept {
  readonly seal: string | null;
  readonly salt: string | null;
}

/** An entry as the chain needs it, as the seals do, and as an act. */
export interface RecordRow {
  readonly chain: ChainRow;
  readonly sealed: SealRow;
  readonly act: SealedAct;
  /** number of the act that erased its data */
  readonly erasedBy: number | null;
}

/** Entries that are read at once: a record of any length needs the same memory. */
const portion = 400;

/** Every entry in order, in portions. */
export async function* recordPortions(db: Db): AsyncGenerator<readonly RecordRow[], undefined> {
  const erased = await erasedIn(db);
  for (let last: number | null = null; ; ) {
    const rows = await entriesBehind(db, last);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.seq;
    yield rows.map((row) => recordRow(row, erased));
  }
}

function entriesBehind(db: Db, last: number | null) {
  return db
    .selectFrom('entry')
    .selectAll()
    .$if(last !== null, (rows) => rows.where('seq', '>', last ?? 0))
    .orderBy('seq')
    .limit(portion)
    .execute();
}

/** Every entry in order, all at once. */
export async function recordRows(store: Store): Promise<readonly RecordRow[]> {
  const all: RecordRow[] = [];
  for await (const rows of recordPortions(store.writes)) all.push(...rows);
  return all;
}

type Row = Awaited<ReturnType<typeof entriesBehind>>[number];

function recordRow(row: Row, erased: ReadonlyMap<number, number>): RecordRow {
  const entry = entryOf(row);
  const { seq, at, act, subject, actor, capacity, cites, commitment } = entry;
  const { hash, request, seal, salt, data } = row;
  const audience = entry.audience as Recorded['audience'];
  const gone = data === null && salt === null && erased.has(seq);
  return {
    chain: { entry, hash, data: gone ? undefined : { value: data as Json, salt: salt ?? '' } },
    sealed: sealRow({ seq, act, hash, seal, data, salt, commitment }),
    erasedBy: erased.get(seq) ?? null,
    act: { seq, at, act, subject, audience, actor, capacity, cites, request, seal, salt, data: data as object | null },
  };
}
