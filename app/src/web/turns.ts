import { AsyncLocalStorage } from 'node:async_hooks';

/** Who is served first where there are more than can be. */
export type Rank = 'known' | 'public';

export interface TurnsWidth {
  /** pages that are made at a time: one program has one processor, and more only wait for each other */
  readonly together: number;
  /** milliseconds that somebody may wait for his turn */
  readonly patience: Readonly<Record<Rank, number>>;
  /** milliseconds for which no page of the public is begun once somebody acts */
  readonly hold: number;
  /** the most of them without a break, where somebody acts all the time, and the break */
  readonly longest: number;
  readonly breath: number;
}

export const usualTurns: TurnsWidth = {
  together: 4,
  patience: { known: 6_000, public: 2_000 },
  hold: 50,
  longest: 500,
  breath: 250,
};

interface Waiting {
  readonly rank: Rank;
  readonly begin: (has: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** Rounds of the event loop that the public waits at most for one in which nobody new came. */
const mostRounds = 1_000;

/**
 * Turns at what costs the processor much. Who is known goes before the public; within a rank who came first. The system hands over one
 * new connection a round: while they come, a page of the public that had to wait waits on, else a vote behind them would wait for all of it.
 */
export class Turns {
  readonly #width: TurnsWidth;
  readonly #inside = new AsyncLocalStorage<true>();
  readonly #waiting: Record<Rank, Set<Waiting>> = { known: new Set(), public: new Set() };
  #underWay = 0;
  /** Milliseconds that one turn kept the next waiting, of late. */
  #pace = 0;
  #heldFrom = 0;
  #heldUntil = 0;
  #resuming: NodeJS.Timeout | undefined;
  /** Somebody came in this round of the event loop. */
  #came = false;
  #looking = false;

  constructor(width: TurnsWidth = usualTurns) {
    this.#width = width;
  }

  /**
   * Does the work in its turn; `busy` at once where the turn would not come in time, or when it did not. What is done inside a
   * turn is of that turn: one that waited for another would keep everybody waiting.
   */
  async take<T>(rank: Rank, work: () => Promise<T>, busy: () => T): Promise<T> {
    if (this.#inside.getStore() === true) return work();
    this.#came = true;
    if (!(await this.#turn(rank))) return busy();
    const began = performance.now();
    try {
      return await this.#inside.run(true, work);
    } finally {
      this.#pace += ((performance.now() - began) / this.#width.together - this.#pace) / 8;
      this.#underWay -= 1;
      if (!this.#next()) this.#nextWhenQuiet();
    }
  }

  /** Somebody acts: the public waits for a moment, so that the act does not; nobody can keep it waiting for ever. */
  hold(): void {
    const now = performance.now();
    const { hold, longest, breath } = this.#width;
    if (now >= this.#heldUntil + breath) this.#heldFrom = now;
    this.#heldUntil = Math.max(this.#heldUntil, Math.min(now + hold, this.#heldFrom + longest));
  }

  #turn(rank: Rank): Promise<boolean> | true {
    const first = rank === 'known' || this.#waiting.public.size === 0;
    if (first && this.#underWay < this.#width.together && !this.#isHeld(rank)) {
      this.#underWay += 1;
      return true;
    }
    const ahead = this.#waiting.known.size + (rank === 'public' ? this.#waiting.public.size : 0);
    const patience = this.#width.patience[rank];
    if (ahead * this.#pace > patience) return Promise.resolve(false);
    return new Promise((begin) => {
      const one: Waiting = { rank, begin, timer: setTimeout(() => this.#end(one, false), patience) };
      this.#waiting[rank].add(one);
      this.#resume(rank);
    });
  }

  #isHeld(rank: Rank): boolean {
    return rank === 'public' && performance.now() < this.#heldUntil;
  }

  /** Behind the moment in which somebody acted the public goes on. */
  #resume(rank: Rank): void {
    if (this.#waiting.public.size === 0 || !this.#isHeld(rank) || this.#resuming !== undefined) return;
    const left = this.#heldUntil - performance.now();
    this.#resuming = setTimeout(() => {
      this.#resuming = undefined;
      this.#nextWhenQuiet();
    }, left);
  }

  /** Begins with the public once a round has gone by in which nobody came. */
  #nextWhenQuiet(): void {
    if (this.#looking || this.#waiting.public.size === 0) return;
    this.#looking = true;
    let rounds = 0;
    const look = (): void => {
      rounds += 1;
      if (this.#came && rounds < mostRounds) {
        this.#came = false;
        setImmediate(look);
        return;
      }
      this.#looking = false;
      while (this.#underWay < this.#width.together && this.#next('public'));
      this.#resume('public');
    };
    this.#came = false;
    setImmediate(look);
  }

  #end(one: Waiting, has: boolean): void {
    clearTimeout(one.timer);
    this.#waiting[one.rank].delete(one);
    one.begin(has);
  }

  /** Whether somebody was begun with: of those who are known, or whoever is next. */
  #next(upTo: Rank = 'known'): boolean {
    const rank = this.#waiting.known.size > 0 ? 'known' : upTo;
    const [next] = this.#waiting[rank];
    if (next === undefined || this.#isHeld(rank)) return false;
    this.#underWay += 1;
    this.#end(next, true);
    return true;
  }
}
