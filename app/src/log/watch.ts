import type { LogEdge, SigningKey, WitnessAnswer } from '@plenary/record';
import { sql } from 'kysely';
import { unsealedBetween } from '../seal/index.ts';
import { clockNow, databaseNow } from '../store/clock.ts';
import type { Db, Store } from '../store/database.ts';
import type { Halt } from './acts.ts';
import type { Alarm } from './alarm.ts';
import { askWitnesses, registerWitnesses } from './ask-witnesses.ts';
import { halt, openHalts } from './halts.ts';
import { type Holds, integrate, NotSealed, portion, RecordBroken } from './integrate.ts';
import { compareKept, haltOf, readKept, writeKept } from './kept-checkpoint.ts';
import type { LogConfig } from './log-config.ts';
import { currentName } from './names.ts';
import { lastSigned, signLog } from './sign-checkpoint.ts';
import { signingKeys } from './signing-keys.ts';
import { type SequencerState, signedAtOnce } from './words.ts';

/** Milliseconds. */
export interface SequencerPace {
  /** after an act, before it is taken in: acts that come together are taken in together */
  readonly settle: number;
  /** between two looks without being woken */
  readonly look: number;
  /** from the first act that is not signed to the next checkpoint */
  readonly sign: number;
  /** that a witness has for its answer */
  readonly witness: number;
  /** before a witness without an answer is asked again, and before a lost connection is made anew */
  readonly again: number;
}

export interface SequencerParts {
  readonly store: Store;
  readonly config: LogConfig;
  readonly pace?: Partial<SequencerPace>;
  /** whether this program holds a key of the seals; every key counts as held unless told */
  readonly holds?: Holds;
  /** what went wrong; the sequencer goes on by itself */
  onError(error: unknown): void;
  /** nothing is signed for these contradictions; said once in each turn of duty, and when another is added */
  onHalt?(halts: readonly Halt[]): void;
}

/** One turn of duty, from taking the lock to losing the connection or closing. */
export class Watch {
  readonly #parts: SequencerParts;
  readonly #pace: SequencerPace;
  readonly #alarm: Alarm;
  readonly #connection: Db;
  #edge: LogEdge | null = null;
  #unsignedSince: number | null = null;
  /** A witness has answered since this turn began, or there is none to ask. */
  #confirmed: boolean;
  /** what it said of a record that does not stand */
  #broken: string | null = null;
  /** The file that is kept outside was compared. */
  #compared = false;
  /** What it holds by now. */
  #keptSize = 0;
  #halted = '';
  #night: string | null = null;
  #asking: Promise<void> | null = null;
  #askedAt: number | null = null;
  #askedSize = 0;

  constructor(parts: SequencerParts, pace: SequencerPace, alarm: Alarm, connection: Db) {
    this.#parts = parts;
    this.#pace = pace;
    this.#alarm = alarm;
    this.#connection = connection;
    this.#confirmed = parts.config.witnesses.length === 0;
  }

  async keep(): Promise<void> {
    const { witnesses, quorum } = this.#parts.config;
    await registerWitnesses(this.#connection, witnesses, quorum);
    try {
      while (!this.#alarm.closed) {
        if (await this.#round()) await this.#alarm.rung(this.#pace.look, this.#pace.settle);
      }
    } finally {
      await this.#asking;
    }
  }

  /** Gives true when there is nothing left to do now. */
  async #round(): Promise<boolean> {
    try {
      const { edge, count } = await integrate(this.#connection, this.#edge, this.#parts.holds);
      this.#edge = edge;
      if (count === portion) return false;
      await this.#sign(edge);
    } catch (error) {
      if (!(error instanceof RecordBroken)) throw error;
      this.#edge = null;
      if (error instanceof NotSealed)
        await this.#is('unsealed', `${error.from}-${error.to}${error.foreign ? ' foreign' : ''}`);
      else await this.#is('broken', error.message);
      // Loudly, and once: nothing is signed until whoever runs the program has looked.
      if (this.#broken !== error.message) this.#parts.onError(error);
      this.#broken = error.message;
      return true;
    }
    this.#broken = null;
    return true;
  }

  async #sign(edge: LogEdge): Promise<void> {
    const { config } = this.#parts;
    const keys = await signingKeys(this.#connection, config.seeds);
    const name = await currentName(this.#connection);
    const signed = await this.#signedSize(name);
    const obstacle = await this.#obstacle(keys, signed);
    if (obstacle !== null) {
      await this.#is(obstacle.state, obstacle.detail);
      return;
    }
    const now = await databaseNow(this.#connection);
    const newNight = await this.#isNewNight(now.slice(0, 10));
    const due = edge.size > signed && (newNight || (await this.#isDue(edge.size, signed)));
    if (due) {
      // What was taken in is looked at once more: somebody may have put it into the log past the sequencer.
      const [unsealed] = await unsealedBetween(this.#connection, signed + 1, edge.size);
      if (unsealed) throw new NotSealed(unsealed);
    }
    await this.#is('signing', '');
    if (due) {
      await signLog(this.#connection, edge, keys, now);
      this.#unsignedSince = null;
    }
    const night = newNight && edge.size > 0;
    if (night) await this.#closeNight(now.slice(0, 10), name);
    const latest = await this.#signedSize(name);
    await this.#keepOutside(name, latest);
    if (night || latest !== this.#askedSize || this.#isTimeToAskAgain()) this.#ask(!night, latest);
  }

  /** What keeps it from signing. */
  async #obstacle(
    keys: readonly SigningKey[],
    signed: number,
  ): Promise<{ readonly state: SequencerState; readonly detail: string } | null> {
    const { witnesses } = this.#parts.config;
    // A database that was restored is behind what it signed before. Only a witness can know that, so one is asked first.
    if (!this.#confirmed && signed > 0) await this.#confirm();
    await this.#compareKept();
    const halts = await openHalts(this.#connection);
    if (halts.length > 0) {
      if (this.#isTimeToAskAgain()) this.#ask(false, signed);
      const detail = halts.map(({ witness, kind, size }) => `${witness} ${kind} ${size}`).join('; ');
      if (detail !== this.#halted) this.#parts.onHalt?.(halts);
      this.#halted = detail;
      return { state: 'halted', detail };
    }
    if (keys.length === 0) return { state: 'no-key', detail: '' };
    if (!this.#confirmed && signed > 0) return { state: 'unconfirmed', detail: String(witnesses.length) };
    return null;
  }

  /** Once in each turn: what this machine signed last, and wrote down outside the database, must be in the record still. */
  async #compareKept(): Promise<void> {
    const { kept: file } = this.#parts.config;
    const origin = await currentName(this.#connection);
    // Without a name there is no log that it could contradict, nor is anything signed.
    if (file === null || this.#compared || origin === '') return;
    const kept = await readKept(file).catch((error: unknown) => this.#parts.onError(error));
    if (kept) {
      const verdict = await compareKept(this.#connection, kept);
      const contradiction = haltOf(kept, verdict);
      if (contradiction !== null)
        await this.#connection.transaction().execute((tx) => halt(tx, { origin, ...contradiction }));
      if (verdict.kind === 'holds') this.#keptSize = kept.size;
    }
    this.#compared = true;
  }

  /** After each signature, and at the first turn. A file that cannot be written is said, and keeps nothing from being signed. */
  async #keepOutside(origin: string, latest: number): Promise<void> {
    const { kept: file } = this.#parts.config;
    if (file === null || latest === this.#keptSize) return;
    this.#keptSize = latest;
    const last = await lastSigned(this.#connection, origin);
    if (last !== null) await writeKept(file, last.note).catch((error: unknown) => this.#parts.onError(error));
  }

  async #confirm(): Promise<void> {
    if (!this.#isTimeToAskAgain()) return;
    this.#askedAt = performance.now();
    await this.#answers(false);
  }

  #isTimeToAskAgain(): boolean {
    return this.#askedAt === null || performance.now() - this.#askedAt >= this.#pace.again;
  }

  async #isDue(size: number, signed: number): Promise<boolean> {
    this.#unsignedSince ??= performance.now();
    if (performance.now() - this.#unsignedSince >= this.#pace.sign) return true;
    const urgent = await this.#connection
      .selectFrom('entry')
      .select('seq')
      .where('seq', '>', signed)
      .where('seq', '<=', size)
      .where('act', 'in', [...signedAtOnce])
      .limit(1)
      .executeTakeFirst();
    return urgent !== undefined;
  }

  async #isNewNight(day: string): Promise<boolean> {
    if (this.#night === day) return false;
    const row = await this.#connection.selectFrom('log_night').select('day').where('day', '=', day).executeTakeFirst();
    if (row !== undefined) this.#night = day;
    return row === undefined;
  }

  /** Names the checkpoint of this night; all witnesses confirm it anew, so that it bears the day's date. */
  async #closeNight(day: string, origin: string): Promise<void> {
    await this.#connection
      .insertInto('log_night')
      .values({ day, origin, size: await this.#signedSize(origin) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    this.#night = day;
  }

  /** Beside the work: a slow witness keeps nothing waiting. One asking at a time; the next round sees to the rest. */
  #ask(wanting: boolean, size: number): void {
    if (this.#asking !== null || size === 0 || this.#parts.config.witnesses.length === 0) return;
    this.#askedAt = performance.now();
    this.#askedSize = size;
    this.#asking = this.#answers(wanting)
      .then((answers) => {
        // What was signed meanwhile is shown in the next round.
        if (answers.length > 0) this.#alarm.ring();
      })
      .catch((error: unknown) => this.#parts.onError(error))
      .finally(() => {
        this.#asking = null;
      });
  }

  /**
   * Not on the connection of the lock: nothing waits behind a witness there. Any answer confirms this turn: one that
   * contradicts is a halt, and a witness that does not know the log has seen no more of it.
   */
  async #answers(wanting: boolean): Promise<readonly WitnessAnswer[]> {
    const { store, config } = this.#parts;
    const patience = { ms: this.#pace.witness, closing: this.#alarm.signal };
    const answers = await askWitnesses(store.writes, config.witnesses, wanting, patience);
    this.#confirmed ||= answers.some(({ kind }) => kind !== 'unreachable');
    return answers;
  }

  async #signedSize(origin: string): Promise<number> {
    const row = await this.#connection
      .selectFrom('log_checkpoint')
      .select(({ fn }) => fn.max('size').as('size'))
      .where('origin', '=', origin)
      .executeTakeFirst();
    return row?.size ?? 0;
  }

  /** Said on the page; written only when it changes. */
  async #is(state: SequencerState, detail: string): Promise<void> {
    await this.#connection
      .updateTable('log_state')
      .set({ state, detail, since: clockNow })
      .where(sql<boolean>`(state, detail) is distinct from (${state}, ${detail})`)
      .execute();
  }
}
