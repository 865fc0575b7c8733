import type { TableTurns } from '../store/table-turns.ts';

/** A page without what is said beside it. */
export interface BarePage {
  readonly etag: string;
  /** compressed */
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** A page as it is sent to everybody. */
export interface KeptPage extends BarePage {
  /** those of the compressed page */
  readonly headers: Record<string, string>;
}

/** What a page was made of. */
export interface MadeOf {
  /** the turn at which its making began */
  readonly began: number;
  /** tables that it rests on */
  readonly tables: ReadonlySet<string>;
  /** server time in ms from which on it would say something else about the time */
  readonly until: number;
}

interface Kept extends MadeOf {
  readonly page: KeptPage;
}

export interface KeptPagesSettings {
  /** Most bytes of compressed pages; those that were not asked for longest go. */
  readonly most: number;
  /** the server's time in ms */
  readonly now: () => number;
  /** The number of the last entry of the record now. */
  readonly newest: () => Promise<number>;
  /** Milliseconds for which its answer is enough: that late, at most, is the page of an act that another instance recorded. */
  readonly look: number;
  /** what the program was told of the tables */
  readonly turns: TableTurns;
  /** The number of the last entry that this program recorded. */
  readonly recordedHere: () => number;
}

/** Two thousand pages and more. */
export const keptPagesDefaults = { most: 16_000_000, look: 5 } as const;

/**
 * Public pages by their address, for as long as everything that they rest on is as it was. What changed is told by the tables
 * themselves; each notice is a turn, and a page holds as long as none of its tables was written to since the turn it began at.
 * Wherever it is not known whether everything was told, nothing is given out.
 */
export class KeptPages {
  readonly #settings: KeptPagesSettings;
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;
  /** Number of the last entry that is known to be recorded. */
  #recorded = 0;
  #looking: Promise<void> | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: KeptPagesSettings) {
    this.#settings = settings;
    settings.turns.onForgotten(() => {
      this.#pages.clear();
      this.#bytes = 0;
    });
  }

  /** The page at an address, when it says what one made now would say; null when it has to be made. */
  find(address: string): KeptPage | null | Promise<KeptPage | null> {
    if (!this.#pages.has(address)) return null;
    if (performance.now() - this.#lookedAt < this.#settings.look) return this.#current(address);
    return this.#look().then(() => this.#current(address));
  }

  #current(address: string): KeptPage | null {
    const kept = this.#pages.get(address);
    if (kept === undefined || !this.#isCurrent) return null;
    if (!this.#holds(kept)) {
      this.#drop(address);
      return null;
    }
    // Those asked for last stand at the end.
    this.#pages.delete(address);
    this.#pages.set(address, kept);
    return kept.page;
  }

  /** Say it before anything of a page is read. */
  get turn(): number {
    return this.#settings.turns.turn;
  }

  keep(address: string, page: KeptPage, of: MadeOf): void {
    this.#drop(address);
    if (!this.#holds(of)) return;
    this.#pages.set(address, { ...of, page });
    this.#bytes += page.gzip.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#settings.most) break;
      this.#drop(oldest);
    }
  }

  get #isCurrent(): boolean {
    const { told } = this.#settings.turns;
    return told !== null && told >= Math.max(this.#recorded, this.#settings.recordedHere());
  }

  #holds({ began, tables, until }: MadeOf): boolean {
    return this.#settings.now() < until && this.#settings.turns.holds(began, tables);
  }

  /** Asks for the number of the last entry, where that was not asked just now. Who comes meanwhile waits for the same answer. */
  async #look(): Promise<void> {
    const early = performance.now() - this.#settings.look;
    while (this.#lookedAt < early) {
      this.#looking ??= this.#ask();
      await this.#looking;
    }
  }

  async #ask(): Promise<void> {
    const began = performance.now();
    try {
      this.#recorded = await this.#settings.newest();
    } catch {
      // Nobody knows: pages are asked of the database, and whoever asks is told what it says.
      this.#recorded = Number.POSITIVE_INFINITY;
    }
    this.#lookedAt = began;
    this.#looking = null;
  }

  #drop(address: string): void {
    this.#bytes -= this.#pages.get(address)?.page.gzip.length ?? 0;
    this.#pages.delete(address);
  }
}
