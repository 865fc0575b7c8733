import { AsyncLocalStorage } from 'node:async_hooks';
import { WaitingLines } from './waiting-lines.ts';

/** Who is served first where there are more than can be. */
type Rank = 'known' | 'public';

/** The account for which a page is made; null for the public. */
export type Reader = string | null;

export interface TurnsWidth {
  /** pages that are made at a time: one program has one processor, and more only wait for each other */
  readonly together: number;
  /** milliseconds that somebody may wait for his turn */
  readonly patience: Readonly<Record<Rank, number>>;
  /** milliseconds for which no page of the public is begun once somebody acts, and no page at all while ever more come */
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
  readonly begin: (has: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** Rounds of the event loop that the public waits at most for one in which nobody new came. */
const mostRounds = 1_000;

/**
 * Turns at what costs the processor much. Who is known goes before the public, and persons by turns, however much each asks for; the
 * public is served as it came. The system hands over one new connection a round: while they come, a page that had to wait waits on, else
 * a vote behind them would wait for all of it.
 */
export class Turns {
  readonly #width: TurnsWidth;
  readonly #inside = new AsyncLocalStorage<true>();
  readonly #waiting = { known: new WaitingLines<Waiting>(), public: new WaitingLines<Waiting>() };
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
  async take<T>(reader: Reader, work: () => Promise<T>, busy: () => T): Promise<T> {
    if (this.#inside.getStore() === true) return work();
    this.#came = true;
    if (!(await this.#turn(reader === null ? 'public' : 'known', reader ?? ''))) return busy();
    const began = performance.now();
    try {
      return await this.#inside.run(true, work);
    } finally {
      this.#pace += ((performance.now() - began) / this.#width.together - this.#pace) / 8;
      this.#underWay -= 1;
      this.#nextWhenQuiet();
    }
  }

  /** Somebody acts: the public waits for a moment, so that the act does not; nobody can keep it waiting for ever. */
  hold(): void {
    const now = performance.now();
    const { hold, longest, breath } = this.#width;
    this.#came = true;
    if (now >= this.#heldUntil + breath) this.#heldFrom = now;
    this.#heldUntil = Math.max(this.#heldUntil, Math.min(now + hold, this.#heldFrom + longest));
  }

  #turn(rank: Rank, line: string): Promise<boolean> | true {
    const { known, public: others } = this.#waiting;
    const first = known.size === 0 && (rank === 'known' || others.size === 0);
    if (first && this.#underWay < this.#width.together && !this.#isHeld(rank)) {
      this.#underWay += 1;
      return true;
    }
    const ahead = this.#waiting[rank].ahead(line) + (rank === 'public' ? known.size : 0);
    const patience = this.#width.patience[rank];
    if (ahead * this.#pace > patience) return Promise.resolve(false);
    return new Promise((begin) => {
      const timer = setTimeout(() => {
        this.#waiting[rank].remove(line, one);
        begin(false);
      }, patience);
      const one: Waiting = { begin, timer };
      this.#waiting[rank].add(line, one);
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

  /** Begins with those who wait once a round has gone by in which nobody came; who is known waits for that but a moment. */
  #nextWhenQuiet(): void {
    if (this.#looking || this.#waiting.known.size + this.#waiting.public.size === 0) return;
    this.#looking = true;
    let rounds = 0;
    let began = performance.now();
    const look = (): void => {
      rounds += 1;
      if (this.#came && rounds < mostRounds) {
        this.#came = false;
        if (performance.now() - began >= this.#width.hold && this.#begin('known')) began = performance.now();
        setImmediate(look);
        return;
      }
      this.#looking = false;
      this.#begin('public');
      this.#resume('public');
    };
    this.#came = false;
    setImmediate(look);
  }

  /** Begins with as many as there is room for: those who are known, and then the public where that is said. Whether there was one. */
  #begin(upTo: Rank): boolean {
    let begun = false;
    while (this.#underWay < this.#width.together) {
      const rank = this.#waiting.known.size > 0 ? 'known' : upTo;
      const next = this.#isHeld(rank) ? undefined : this.#waiting[rank].next();
      if (next === undefined) break;
      this.#underWay += 1;
      clearTimeout(next.timer);
      next.begin(true);
      begun = true;
    }
    return begun;
  }
}
