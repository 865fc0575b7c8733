import { setTimeout as sleep } from 'node:timers/promises';

export interface TableTurnsSettings {
  /** The number of the last entry of the record now. */
  readonly newest: () => Promise<number>;
  /** Milliseconds behind which a database that did not say it is asked again, before anything is taken as told. */
  readonly again: number;
}

/**
 * What a program was told of the tables: each notice that one was written to is a turn, and what was read at a turn holds as long as
 * none of its tables was written to since. Wherever it is not known whether everything was told, nothing holds.
 */
export class TableTurns {
  readonly #settings: TableTurnsSettings;
  #turn = 0;
  /** The turn from which on everything was told. */
  #since = 0;
  readonly #written = new Map<string, number>();
  /** Notices come; not while the connection for them is away. */
  #hears = false;
  /** Grows with each beginning and end of that. */
  #hearing = 0;
  #told = 0;
  readonly #forget: (() => void)[] = [];

  constructor(settings: TableTurnsSettings) {
    this.#settings = settings;
  }

  /** Say it before anything is read. */
  get turn(): number {
    return this.#turn;
  }

  /** Number of the last entry of which a notice told; null while it is not known whether all were told. */
  get told(): number | null {
    return this.#hears ? this.#told : null;
  }

  /** What was read at `turn` of these tables is what stands at `upTo`, and now. */
  holds(turn: number, tables: Iterable<string>, upTo = turn): boolean {
    const last = Math.min(turn, upTo);
    if (last < this.#since) return false;
    for (const table of tables) if ((this.#written.get(table) ?? 0) > last) return false;
    return true;
  }

  /** A transaction wrote to a table. */
  written(table: string): void {
    this.#turn += 1;
    this.#written.set(table, this.#turn);
  }

  /** A transaction was told of as a whole, behind the tables that it wrote to. */
  toldOf(seq: number): void {
    this.#told = Math.max(this.#told, seq);
  }

  /** Calls it whenever nothing that was read before holds any more. */
  onForgotten(forget: () => void): void {
    this.#forget.push(forget);
  }

  /** Notices are lost from here on. */
  deaf(): void {
    this.#hearing += 1;
    this.#hears = false;
  }

  /** Notices come from here on. What was begun before the record was asked how far it is may rest on what was not told. */
  async hears(): Promise<void> {
    this.deaf();
    const hearing = this.#hearing;
    let newest: number | null = null;
    while (newest === null && hearing === this.#hearing)
      newest = await this.#settings.newest().catch(() => sleep(this.#settings.again, null, { ref: false }));
    if (newest === null || hearing !== this.#hearing) return;
    this.#turn += 1;
    this.#since = this.#turn;
    for (const forget of this.#forget) forget();
    this.toldOf(newest);
    this.#hears = true;
  }
}
