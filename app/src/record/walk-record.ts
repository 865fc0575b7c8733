import {
  beforeSeals,
  type ChainVerdict,
  foreseeSeals,
  type SealsChecked,
  SealWalk,
  verifyChain,
} from '@plenary/record';
import type { Db } from '../store/database.ts';
import type { Finding } from './finding.ts';
import { type RecordRow, recordPortions } from './record-rows.ts';

/** What goes through the record beside the chain: it is given every entry once, in order. */
export interface Follower {
  /** `seals`: as far as they were walked, this portion included. */
  take(rows: readonly RecordRow[], seals: SealWalk): Promise<void> | void;
}

export interface Walked {
  readonly chain: ChainVerdict;
  readonly seals: SealsChecked;
}

/**
 * Goes through the record from its first entry, in portions: while one is followed, the next is read, and its seals are looked at by
 * other threads. Ends at the first entry that does not stand in the chain. `known`: up to this entry the signatures of the seals were
 * looked at before.
 */
export async function walkRecord(db: Db, followers: readonly Follower[], known = 0): Promise<Walked> {
  const seals = new SealWalk(beforeSeals, known);
  const portions = recordPortions(db);
  const readOn = async (): Promise<readonly RecordRow[]> => {
    const { value } = await portions.next();
    const rows = value ?? [];
    await foreseeSeals(
      rows.flatMap(({ sealed }) => (sealed.seq > known ? sealed : [])),
      seals.state.key,
    );
    return rows;
  };
  let chain: ChainVerdict = verifyChain([]);
  for (let rows = await readOn(); chain.ok && rows.length > 0; ) {
    chain = verifyChain(
      rows.map((row) => row.chain),
      chain,
    );
    if (!chain.ok) break;
    for (const { sealed } of rows) seals.take(sealed);
    const given = rows;
    [rows] = await Promise.all([readOn(), ...followers.map((follower) => follower.take(given, seals))]);
  }
  return { chain, seals: seals.end() };
}

/** Time runs forward. It steps back only where an act says that the clock was wrong; nothing is said when it never did. */
export class Times implements Follower {
  readonly #back: { readonly seq: number; readonly explained: boolean; readonly said: string }[] = [];
  #before: RecordRow['act'] | undefined;

  take(rows: readonly RecordRow[]): void {
    for (const { act } of rows) {
      const before = this.#before;
      this.#before = act;
      if (before === undefined || before.at <= act.at) continue;
      const said = `entry ${act.seq} overrules ${before.at} of entry ${before.seq}`;
      this.#back.push({ seq: act.seq, explained: act.act === 'clock.confirmed', said });
    }
  }

  findings(): readonly Finding[] {
    if (this.#back.length === 0) return [];
    const what = 'times';
    const wrong = this.#back.find(({ explained }) => !explained);
    if (wrong) return [{ what, ok: false, detail: `entry ${wrong.seq} bears an earlier time than the one before it` }];
    const said = this.#back.map(({ said }) => said).join('; ');
    return [{ what, ok: true, detail: `the clock was wrong and was confirmed anew: ${said}` }];
  }
}

/** Nothing is said when no data were erased: a record without erasures reads as before. */
export class Erased implements Follower {
  readonly #erased: string[] = [];
  #standing: string | null = null;

  take(rows: readonly RecordRow[]): void {
    for (const { act, erasedBy } of rows) {
      if (erasedBy === null) continue;
      this.#erased.push(`${act.seq} by ${erasedBy}`);
      if (act.data !== null)
        this.#standing ??= `entry ${act.seq} was erased by entry ${erasedBy}, and its data still stand`;
    }
  }

  findings(): readonly Finding[] {
    const what = 'erased data';
    const { length } = this.#erased;
    if (length === 0) return [];
    if (this.#standing !== null) return [{ what, ok: false, detail: this.#standing }];
    const detail = `${length === 1 ? 'one entry has' : `${length} entries have`} no data, erased by an act (${this.#erased.join(', ')}); what they said cannot be checked any more`;
    return [{ what, ok: true, detail }];
  }
}
