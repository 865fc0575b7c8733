import type { SealWalk } from '@plenary/record';
import { sql } from 'kysely';
import type { Recorded } from '../door/act.ts';
import { type ActKinds, kindOf } from '../door/acts.ts';
import { entriesAgain } from '../door/entry-again.ts';
import { inserted } from '../door/writes.ts';
import { editionsRaised, raisedBy } from '../editions/index.ts';
import { whatStands } from '../erasure/index.ts';
import { nameKept } from '../identity/index.ts';
import { textsOf } from '../reference/index.ts';
import type { Tx } from '../store/database.ts';
import { type Again, decideAgain, isBeside, type Kept, type Replayed } from './decide-again.ts';
import { decideRun } from './decide-run.ts';
import type { Finding } from './finding.ts';
import type { Follower } from './walk-record.ts';

/** How the finding begins behind which nothing more was looked at. */
const cannotBeReplayed = 'cannot be replayed:';

/** Acts that a command of this program says at once; more is a forgery, or a whole Assembly that leaves. */
const mostTogether = 1_000;

/** So many acts wait at most for a seal over them and those before. */
export const mostWaiting = 10 * mostTogether;

/** Of acts that were decided on one state something failed: nobody knows which. Each by itself says so. */
export class RunFailed extends Error {}

/**
 * Goes through the record from its first entry with empty copies of the tables: each act is decided again in the state that the acts
 * before it made, and then applied. `runs`: acts that touch nothing in common are decided and applied together; RunFailed is thrown
 * where that does not work. Up to the entry `known` acts are applied alone: that their commands say them was seen before.
 */
export class Replay implements Follower {
  readonly #tx: Tx;
  readonly #replayed: Replayed;
  readonly #runs: boolean;
  readonly #known: number;
  readonly #counted = new Counted();
  readonly #found: Finding[] = [];
  readonly #lastOf = new Map<number, number>();
  /** kinds of acts that no command of many says */
  readonly #alwaysAlone = new Set<string>();
  #waiting: readonly Kept[] = [];
  #sealed = 0;
  #ended = false;

  constructor(tx: Tx, replayed: Replayed, { runs, known = 0 }: { readonly runs: boolean; readonly known?: number }) {
    this.#tx = tx;
    this.#replayed = replayed;
    this.#runs = runs;
    this.#known = known;
  }

  /** An act could not be replayed: behind it the tables say nothing. */
  get ended(): boolean {
    return this.#ended;
  }

  async begin(): Promise<void> {
    await sql`set local search_path to pg_temp, public`.execute(this.#tx);
    // Plans are made while the copies are short, and used when they are long.
    await sql`set local enable_seqscan = off`.execute(this.#tx);
  }

  async take(
    rows: readonly { readonly act: Kept }[],
    { sealed, state }: Pick<SealWalk, 'sealed' | 'state'>,
  ): Promise<void> {
    if (this.#ended) return;
    this.#waiting = [...this.#waiting, ...rows.map(({ act }) => act)];
    for (const { from, to } of sealed.slice(this.#sealed))
      for (let seq = from; seq <= to; seq += 1) this.#lastOf.set(seq, to);
    this.#sealed = sealed.length;
    await this.#goOn((act, behind) =>
      act.seq <= this.#known || this.#lastOf.has(act.seq)
        ? true
        : behind > (act.seq < state.next ? mostTogether : mostWaiting),
    );
  }

  /** Behind the last entry. */
  async end(): Promise<readonly Finding[]> {
    await this.#goOn(() => true);
    if (this.#ended) return this.#found;
    await sql`set local enable_seqscan = on`.execute(this.#tx);
    return [...this.#found, ...this.#counted.findings()];
  }

  /** As far as it is known what each act was recorded with. */
  async #goOn(isKnown: (act: Kept, behind: number) => boolean): Promise<void> {
    const acts = this.#waiting;
    let place = 0;
    for (let first = acts[0]; first && !this.#ended && isKnown(first, acts.length - place); first = acts[place]) {
      try {
        place +=
          first.seq <= this.#known
            ? await this.#applyAlone(acts, place)
            : (this.#runs ? await this.#run(acts, place) : 0) || (await this.#one(acts, place));
      } catch (error) {
        if (error instanceof RunFailed) throw error;
        // The database may take no more statements: what follows cannot be replayed.
        const why = error instanceof Error ? error.message : String(error);
        this.#found.push({ what: nameOf(first), ok: false, detail: `${cannotBeReplayed} ${why}` });
        this.#ended = true;
      }
    }
    for (const { seq } of acts.slice(0, place)) this.#lastOf.delete(seq);
    this.#waiting = acts.slice(place);
  }

  /** How many acts from this place on were decided and applied together; none where they are to be taken one by one. */
  async #run(acts: readonly Kept[], place: number): Promise<number> {
    const kind = acts[place]?.act ?? '';
    if (this.#alwaysAlone.has(kind)) return 0;
    const end = acts.findIndex(({ seq }, at) => at >= place && this.#lastOf.get(seq) !== seq);
    const alone = acts.slice(place, end < 0 ? acts.length : end);
    try {
      const outcomes = await decideRun(this.#tx, this.#replayed, alone, this.#counted.editions);
      if (outcomes === null && alone.length > 0) this.#alwaysAlone.add(kind);
      if (outcomes === null) return 0;
      const run = alone.slice(0, outcomes.length);
      for (const [n, outcome] of outcomes.entries()) this.#note(run[n] as Kept, outcome, 1);
      if (run.length > 0) await applyTogether(this.#tx, this.#replayed.acts, run);
      return run.length;
    } catch (error) {
      throw new RunFailed('acts were not replayed together', { cause: error });
    }
  }

  /** How many acts from this place on were applied, that were decided again before. */
  async #applyAlone(acts: readonly Kept[], place: number): Promise<number> {
    const { acts: kinds } = this.#replayed;
    const first = acts[place] as Kept;
    if (first.act === editionsRaised) this.#counted.raise(raisedBy(first.data), first.seq);
    const end = acts.findIndex(
      ({ seq, act, data }, at) => at >= place && (seq > this.#known || act !== first.act || data === null),
    );
    const alike = acts.slice(place, end < 0 ? acts.length : end);
    if (!this.#runs || alike.length < 2 || kinds[first.act]?.rowOf === undefined) {
      await apply(this.#tx, kinds, first);
      return 1;
    }
    try {
      await applyTogether(this.#tx, kinds, alike);
    } catch (error) {
      throw new RunFailed('acts were not applied together', { cause: error });
    }
    return alike.length;
  }

  /** How many acts from this place on one command said: they are decided and applied. At least one. */
  async #one(acts: readonly Kept[], place: number): Promise<number> {
    const first = acts[place] as Kept;
    const last = this.#lastOf.get(first.seq);
    const transaction = last === undefined ? null : last - first.seq + 1;
    const following = acts.slice(place + 1, place + (transaction ?? mostTogether));
    const { editions } = this.#counted;
    const outcome = await decideAgain(this.#tx, this.#replayed, [first, ...following], editions);
    if (first.act === editionsRaised) this.#counted.raise(raisedBy(first.data), first.seq);
    this.#note(first, outcome, transaction);
    const together = this.#together(outcome, { first, following, transaction });
    for (const act of acts.slice(place, place + together)) await apply(this.#tx, this.#replayed.acts, act);
    return together;
  }

  #note(first: Kept, outcome: Again, transaction: number | null): void {
    const wrong = (detail: string): void => {
      this.#found.push({ what: nameOf(first), ok: false, detail });
    };
    switch (outcome.kind) {
      case 'same':
        this.#counted.same(outcome.outside);
        if (transaction !== null && transaction !== outcome.acts)
          wrong(`${outcome.command} says ${outcome.acts} acts, and ${transaction} were recorded with it`);
        return;
      case 'differs':
        wrong(outcome.detail);
        return;
      case 'earlier':
        this.#counted.earlier(outcome.command);
        return;
      case 'follows':
        wrong('no command says it by itself, and the act before it does not bring it about');
        return;
      case 'erased':
        return;
    }
  }

  /** How many acts, from the first on, are applied together. */
  #together(
    outcome: Again,
    {
      first,
      following,
      transaction,
    }: { readonly first: Kept; readonly following: readonly Kept[]; readonly transaction: number | null },
  ): number {
    switch (outcome.kind) {
      case 'same':
        return transaction ?? outcome.acts;
      case 'differs':
        return transaction ?? 1 + onlyBehind(this.#replayed, first, following);
      case 'earlier':
        // What can stand by itself is decided by itself, whatever was recorded with it.
        return 1 + onlyBehind(this.#replayed, first, following);
      // No command says such an act with others.
      case 'follows':
      case 'erased':
        return 1;
    }
  }
}

function nameOf({ seq, act }: Kept): string {
  return `entry ${seq}, ${act}`;
}

/** How many of the acts that come at once behind `first` can stand nowhere else. */
function onlyBehind({ again }: Replayed, first: Kept, following: readonly Kept[]): number {
  const end = following.findIndex((act) => !isBeside(first, act) || again[act.act] !== null);
  return end < 0 ? following.length : end;
}

/** Writes acts of one kind into the copies, which were decided on one state. */
async function applyTogether(tx: Tx, kinds: ActKinds, acts: readonly Kept[]): Promise<void> {
  const [first, last] = [acts[0], acts.at(-1)] as [Kept, Kept];
  await entriesAgain(tx, first.seq, last.seq);
  const { rowOf, apply: write } = kindOf(kinds, first.act);
  const said = acts.map((act) => act as Recorded);
  const rows = rowOf ? said.map((act) => rowOf(act)) : [];
  if (rows[0])
    await inserted(
      rows[0].table,
      rows.map(({ row }) => row),
    ).execute(tx);
  else for (const act of said) await write?.(tx, act);
}

/** Writes an act into the copies: what the record and its tables hold behind it. */
export async function apply(tx: Tx, kinds: ActKinds, act: Kept): Promise<void> {
  await entriesAgain(tx, act.seq, act.seq);
  const data = act.data ?? (await whatStands(tx, act));
  if (data === null) return;
  const said = { ...act, data } as Recorded;
  await kindOf(kinds, act.act).apply?.(tx, { ...said, unrecorded: await unrecordedOf(tx, said) });
}

/** What the record leaves out on purpose: names of persons from their own table, file texts by their hash. */
async function unrecordedOf(tx: Tx, { act, data }: Recorded): Promise<Readonly<Record<string, string>>> {
  const { account, files } = data as { readonly account?: string; readonly files?: Parameters<typeof textsOf>[1] };
  if (act === 'person.accredited' || act === 'office.assigned' || act === 'focal-point.named') {
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
