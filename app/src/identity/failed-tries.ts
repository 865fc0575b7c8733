/** What a process answers with a page; what comes beyond is refused in a line. */
export interface TriesPace {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * Failed tries to sign in, of everybody together: the whole plenary sits behind one network address, so none is counted by
 * address. A right link or a person who is signed in never comes here. Nobody guesses a secret of 192 bits; what this bounds is
 * the work that guessing makes.
 */
export class FailedTries {
  readonly #pace: TriesPace;
  readonly #warn: (refused: number) => void;
  readonly #clock: () => number;
  #left: number;
  #at: number;
  #refused = 0;
  #warnedAt = Number.NEGATIVE_INFINITY;

  /** `warn` is called once a minute at most; `clock` gives milliseconds that never step back. */
  constructor(
    warn: (refused: number) => void,
    pace: TriesPace = { perSecond: 20, burst: 100 },
    clock: () => number = () => performance.now(),
  ) {
    this.#warn = warn;
    this.#pace = pace;
    this.#clock = clock;
    this.#left = pace.burst;
    this.#at = clock();
  }

  /** Counts one. False: too many now, answer in a line. */
  take(): boolean {
    const now = this.#clock();
    this.#left = Math.min(this.#pace.burst, this.#left + ((now - this.#at) * this.#pace.perSecond) / 1000);
    this.#at = now;
    if (this.#left >= 1) {
      this.#left -= 1;
      return true;
    }
    this.#refused += 1;
    if (now - this.#warnedAt >= 60_000) {
      this.#warn(this.#refused);
      this.#warnedAt = now;
      this.#refused = 0;
    }
    return false;
  }
}
