import { sql } from 'kysely';
import type { Recorded } from '../door/act.ts';
import { type ActKinds, kindOf } from '../door/acts.ts';
import type { Redecide } from '../door/again.ts';
import { entryAgain } from '../door/entry-again.ts';
import type { Filled } from '../door/slot.ts';
import { editionsRaised, raisedBy } from '../editions/index.ts';
import { whatStands } from '../erasure/index.ts';
import { nameKept } from '../identity/index.ts';
import { textsOf } from '../reference/index.ts';
import type { Tx } from '../store/database.ts';
import { decideAgain, isBeside, type Kept } from './decide-again.ts';
import type { Finding } from './finding.ts';

export interface Replayed {
  readonly acts: ActKinds;
  readonly again: Redecide;
  readonly filled: Filled;
}

/**
 * Goes through the record from its first entry with empty copies of the tables: each act is decided again in the state that
 * the acts before it made, and then applied. `lastOf`: the last entry of the transaction of an entry, where a seal says it.
 */
export async function replay(
  tx: Tx,
  replayed: Replayed,
  acts: readonly Kept[],
  lastOf: (seq: number) => number | null = () => null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const counted = new Counted();
  await sql`set local search_path to pg_temp, public`.execute(tx);
  for (let place = 0; place < acts.length; ) {
    const first = acts[place] as Kept;
    try {
      const said = await group(tx, replayed, acts, place, { counted, found, last: lastOf(first.seq) });
      for (const act of acts.slice(place, place + said)) await apply(tx, replayed.acts, act);
      place += said;
    } catch (error) {
      // The database may take no more statements: what follows cannot be replayed.
      const why = error instanceof Error ? error.message : String(error);
      return [...found, { what: nameOf(first), ok: false, detail: `${cannotBeReplayed} ${why}` }];
    }
  }
  return [...found, ...counted.findings()];
}

/** How the finding begins behind which nothing more was looked at. */
export const cannotBeReplayed = 'cannot be replayed:';

function nameOf({ seq, act }: Kept): string {
  return `entry ${seq}, ${act}`;
}

interface Around {
  readonly counted: Counted;
  readonly found: Finding[];
  /** of the transaction; null when nothing says it */
  readonly last: number | null;
}

/** How many acts, from this place on, one command said: they are applied together. At least one. */
async function group(
  tx: Tx,
  replayed: Replayed,
  acts: readonly Kept[],
  place: number,
  { counted, found, last }: Around,
): Promise<number> {
  const first = acts[place] as Kept;
  const transaction = last === null ? null : last - first.seq + 1;
  const following = acts.slice(place + 1, place + (transaction ?? mostTogether));
  const outcome = await decideAgain(tx, replayed, [first, ...following], counted.editions);
  if (first.act === editionsRaised) counted.raise(raisedBy(first.data), first.seq);
  switch (outcome.kind) {
    case 'same':
      counted.same(outcome.outside);
      if (transaction === null || transaction === outcome.acts) return outcome.acts;
      found.push({
        what: nameOf(first),
        ok: false,
        detail: `${outcome.command} says ${outcome.acts} acts, and ${transaction} were recorded with it`,
      });
      return transaction;
    case 'differs':
      found.push({ what: nameOf(first), ok: false, detail: outcome.detail });
      return transaction ?? 1 + onlyBehind(replayed, first, following);
    case 'earlier':
      counted.earlier(outcome.command);
      // What can stand by itself is decided by itself, whatever was recorded with it.
      return 1 + onlyBehind(replayed, first, following);
    case 'follows':
      found.push({
        what: nameOf(first),
        ok: false,
        detail: 'no command says it by itself, and the act before it does not bring it about',
      });
      return 1;
    case 'erased':
      // No command says such an act with others.
      return 1;
  }
}

/** Acts that a command of this program says at once; more is a forgery, or a whole Assembly that leaves. */
const mostTogether = 1_000;

/** How many of the acts that come at once behind `first` can stand nowhere else. */
function onlyBehind({ again }: Replayed, first: Kept, following: readonly Kept[]): number {
  const end = following.findIndex((act) => !isBeside(first, act) || again[act.act] !== null);
  return end < 0 ? following.length : end;
}

/** Writes an act into the copies: what the record and its tables hold behind it. */
export async function apply(tx: Tx, kinds: ActKinds, act: Kept): Promise<void> {
  await entryAgain(tx, act.seq);
  const data = act.data ?? (await whatStands(tx, act));
  if (data === null) return;
  const said = { ...act, data } as Recorded;
  await kindOf(kinds, act.act).apply?.(tx, { ...said, unrecorded: await unrecordedOf(tx, said) });
}

/** What the record leaves out on purpose: names of persons from their own table, file texts by their hash. */
async function unrecordedOf(tx: Tx, { act, data }: Recorded): Promise<Readonly<Record<string, string>>> {
  const { account, files } = data as { readonly account?: string; readonly files?: Parameters<typeof textsOf>[1] };
  if (act === 'person.accredited' || act === 'office.assigned') {
    return { name: (await nameKept(tx, account ?? '')) ?? '' };
  }
  return act === 'reference.loaded' && files ? textsOf(tx, files) : {};
}

/** What the replay has seen, for the words at its end. */
class Counted {
  readonly #editions = new Map<string, number>();
  /** the entry from which on a command is in its edition of now */
  readonly #since = new Map<string, number>();
  readonly #outside = new Map<string, number>();
  readonly #earlier = new Map<string, number>();
  #again = 0;

  get editions(): ReadonlyMap<string, number> {
    return this.#editions;
  }

  raise(raised: ReadonlyMap<string, number>, seq: number): void {
    for (const [command, edition] of raised) {
      this.#editions.set(command, edition);
      this.#since.set(command, seq + 1);
    }
  }

  same(outside: string | undefined): void {
    this.#again += 1;
    if (outside !== undefined) this.#outside.set(outside, (this.#outside.get(outside) ?? 0) + 1);
  }

  earlier(command: string): void {
    this.#earlier.set(command, (this.#earlier.get(command) ?? 0) + 1);
  }

  findings(): readonly Finding[] {
    const earlier = [...this.#earlier].map(
      ([command, n]) => `${n} of ${command}, which is complete from entry ${this.#since.get(command) ?? 'none'} on`,
    );
    const outside = [...this.#outside].map(([what, n]) => `${what} (${n} acts)`);
    return [
      {
        what: 'acts',
        ok: true,
        detail: `${this.#again} decided again, each with what follows from it, in the state before it; ${earlier.length === 0 ? 'every command is complete from the first entry on' : 'commands not named below are complete from the first entry on'}`,
      },
      ...(earlier.length === 0
        ? []
        : [{ what: 'acts of earlier editions', ok: true, detail: `not decided again: ${earlier.join('; ')}` }]),
      ...(outside.length === 0
        ? []
        : [{ what: 'outside the record', ok: true, detail: `not checked: ${outside.join('; ')}` }]),
    ];
  }
}
