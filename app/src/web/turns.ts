/** Who is served first where there are more than can be. */
export type Rank = 'known' | 'public';

export interface TurnsWidth {
  /** pages that are made at a time: one program has one processor, and more only wait for each other */
  readonly together: number;
  /** milliseconds that somebody may wait for his turn */
  readonly patience: Readonly<Record<Rank, number>>;
}

export const usualTurns: TurnsWidth = { together: 4, patience: { known: 4_000, public: 2_000 } };

interface Waiting {
  readonly rank: Rank;
  readonly begin: (has: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** Turns at what costs the processor much. Who is known goes before the public; within a rank who came first. */
export class Turns {
  readonly #width: TurnsWidth;
  readonly #waiting: Record<Rank, Set<Waiting>> = { known: new Set(), public: new Set() };
  #underWay = 0;
  /** Milliseconds that one turn kept the next waiting, of late. */
  #pace = 0;

  constructor(width: TurnsWidth = usualTurns) {
    this.#width = width;
  }

  /** Does the work in its turn; `busy` at once where the turn would not come in time, or when it did not. */
  async take<T>(rank: Rank, work: () => Promise<T>, busy: () => T): Promise<T> {
    if (!(await this.#turn(rank))) return busy();
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.#pace += ((performance.now() - began) / this.#width.together - this.#pace) / 8;
      this.#underWay -= 1;
      this.#next();
    }
  }

  #turn(rank: Rank): Promise<boolean> | true {
    if (this.#underWay < this.#width.together) {
      this.#underWay += 1;
      return true;
    }
    const ahead = this.#waiting.known.size + (rank === 'public' ? this.#waiting.public.size : 0);
    const patience = this.#width.patience[rank];
    if (ahead * this.#pace > patience) return Promise.resolve(false);
    return new Promise((begin) => {
      const one: Waiting = { rank, begin, timer: setTimeout(() => this.#end(one, false), patience) };
      this.#waiting[rank].add(one);
    });
  }

  #end(one: Waiting, has: boolean): void {
    clearTimeout(one.timer);
    this.#waiting[one.rank].delete(one);
    one.begin(has);
  }

  #next(): void {
    const [next] = this.#waiting.known.size > 0 ? this.#waiting.known : this.#waiting.public;
    if (next === undefined) return;
    this.#underWay += 1;
    this.#end(next, true);
  }
}
