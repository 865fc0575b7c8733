import { checkSeals, parseSeal } from '@plenary/record';
import type { Db } from '../store/database.ts';
import { sealKeys } from './seal-keys.ts';
import { columns, sealRow, sealsUntil } from './sealed-rows.ts';

/** Whether the program appended an entry, as its seal says. */
export type Sealing =
  /** the record was not sealed yet */
  | { readonly kind: 'before' }
  | { readonly kind: 'sealed' }
  /** `accepted`: the sealed act that lets it stand all the same; null: none does */
  | { readonly kind: 'unsealed'; readonly accepted: number | null };

export async function sealingOf(db: Db, seq: number): Promise<Sealing> {
  const [first] = await sealKeys(db);
  if (first === undefined || seq < first.seq) return { kind: 'before' };
  if (await isSealed(db, seq)) return { kind: 'sealed' };
  return { kind: 'unsealed', accepted: await acceptedBy(db, seq) };
}

async function acceptedBy(db: Db, seq: number): Promise<number | null> {
  const rows = await db
    .selectFrom('entry')
    .select(columns)
    .where('act', '=', 'unsealed.accepted')
    .orderBy('seq')
    .execute();
  for (const row of rows) {
    const { accepts } = sealRow(row);
    if (accepts === undefined || seq < accepts.from || seq > accepts.to) continue;
    const last = await db.selectFrom('entry').select('hash').where('seq', '=', accepts.to).executeTakeFirst();
    if (last?.hash === accepts.hash && (await isSealed(db, row.seq))) return row.seq;
  }
  return null;
}

/** By the seal that ends its transaction. */
async function isSealed(db: Db, seq: number): Promise<boolean> {
  const ending = await db
    .selectFrom('entry')
    .select(['seq', 'seal'])
    .where('seq', '>=', seq)
    .where('seal', 'is not', null)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  const from = parseSeal(ending?.seal ?? '')?.from;
  if (ending === undefined || from === undefined || from > seq) return false;
  const rows = await db
    .selectFrom('entry')
    .select(columns)
    .where('seq', '>=', from)
    .where('seq', '<=', ending.seq)
    .orderBy('seq')
    .execute();
  return checkSeals(rows.map(sealRow), await sealsUntil(db, from - 1)).unsealed.length === 0;
}
