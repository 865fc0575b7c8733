import type { DecisionId } from '@plenary/rules';
import type { Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A motion that is put to the Assembly: it has no text but its title. */
export async function putToAssembly(
  tx: Tx,
  motion: {
    readonly id: string;
    readonly session: string;
    readonly item: string;
    readonly kind: DecisionId;
    readonly title: LanguageMap;
    readonly sponsor: string;
    readonly seq: number;
  },
): Promise<void> {
  const { title, seq, ...row } = motion;
  await tx
    .insertInto('proposal')
    .values({
      ...row,
      form: 'motion',
      symbol: null,
      title: JSON.stringify(title),
      body: JSON.stringify({}),
      decided_symbol: null,
      decided_by: null,
      decided_at: null,
      meeting: null,
      last_seq: seq,
    })
    .execute();
}

/** Its mover withdraws what was put. */
export async function withdrawPut(tx: Tx, id: string, seq: number): Promise<void> {
  await tx.updateTable('proposal').set({ status: 'withdrawn', last_seq: seq }).where('id', '=', id).execute();
}

/** A decision that the Assembly reconsiders. The symbol that it had got stays its own. */
export async function reopenDecided(tx: Tx, id: string, seq: number): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({ status: 'submitted', decided_by: null, decided_at: null, meeting: null, last_seq: seq })
    .where('id', '=', id)
    .execute();
}
