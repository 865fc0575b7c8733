import { LaneBusy } from './lane.ts';

/** Milliseconds that one waits for its turn while nothing moves, and in the longest queue. */
const patience = { still: 2_500, moving: 4_000 };

/** What came of one of those that were taken together. */
export type Settled<Outcome> = { readonly outcome: Outcome } | { readonly error: unknown };

/** Takes some together, with the milliseconds they may wait for a lock; those that the answer leaves out come again. */
export type Take<Asked, Outcome> = (
  batch: readonly Asked[],
  patience: number,
) => Promise<ReadonlyMap<Asked, Settled<Outcome>>>;

export interface Width<Asked> {
  /** batches on their way at a time, so that others who need a connection always find one */
  readonly batches: number;
  /** of how many at most */
  readonly together: number;
  /** two of the same are never in one batch */
  same?(asked: Asked): string | undefined;
  /** told of each batch that has its turn, with the milliseconds that each of it waited */
  taken?(batch: readonly Asked[], waits: readonly number[]): void;
}

/** Who waits in this process. Those that came while all batches were on their way make the next one, in the order in which they came. */
export class Queue<Asked, Outcome> {
  readonly #width: Width<Asked>;
  readonly #take: Take<Asked, Outcome>;
  #waiting: Waiting<Asked, Outcome>[] = [];
  #underWay = 0;
  /** when one had its turn last */
  #moved = performance.now();

  constructor(width: Width<Asked>, take: Take<Asked, Outcome>) {
    this.#width = width;
    this.#take = take;
  }

  /** What came of it. Throws `LaneBusy`, or what kept it from being taken. */
  ask(asked: Asked): Promise<Outcome> {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const one: Waiting<Asked, Outcome> = { asked, since: performance.now(), resolve, reject, timer: undefined };
    this.#waiting.push(one);
    this.#fill();
    if (this.#waiting.includes(one)) this.#wait(one);
    return promise;
  }

  #fill(): void {
    while (this.#waiting.length > 0 && this.#underWay < this.#width.batches) {
      this.#underWay += 1;
      void this.#run(this.#pick()).finally(() => {
        this.#underWay -= 1;
        this.#fill();
      });
    }
  }

  async #run(batch: readonly Waiting<Asked, Outcome>[]): Promise<void> {
    const now = performance.now();
    const waits = batch.map(({ since }) => now - since);
    const asked = batch.map((one) => one.asked);
    this.#width.taken?.(asked, waits);
    try {
      const settled = await this.#take(asked, Math.max(250, patience.still - (waits[0] ?? 0)));
      this.#moved = performance.now();
      for (const one of batch) settle(one, settled.get(one.asked));
      this.#putBack(batch.filter((one) => !settled.has(one.asked)));
    } catch (error) {
      if (!(error instanceof LaneBusy)) for (const one of batch) one.reject(error);
      else {
        this.#putBack(batch);
        this.#sendAway();
      }
    }
  }

  /** Whoever has waited as long as anybody may; who came last tries again. */
  #sendAway(): void {
    const now = performance.now();
    const over = new Set(this.#waiting.filter((one) => now - one.since >= patience.still - 250));
    this.#waiting = this.#waiting.filter((one) => !over.has(one));
    for (const one of over) {
      clearTimeout(one.timer);
      one.reject(new LaneBusy());
    }
  }

  /** The next in the order of the queue; what is the same as one of them waits for a later batch. */
  #pick(): readonly Waiting<Asked, Outcome>[] {
    const { together, same } = this.#width;
    const batch: Waiting<Asked, Outcome>[] = [];
    const known = new Set<string>();
    this.#waiting = this.#waiting.filter((one) => {
      const id = same?.(one.asked);
      if (batch.length === together || (id !== undefined && known.has(id))) return true;
      clearTimeout(one.timer);
      batch.push(one);
      if (id !== undefined) known.add(id);
      return false;
    });
    return batch;
  }

  #putBack(left: readonly Waiting<Asked, Outcome>[]): void {
    this.#waiting.unshift(...left);
    for (const one of left) this.#wait(one);
  }

  /** Sends it away when its time is up; a long queue that moves is no reason to send anybody away yet. */
  #wait(one: Waiting<Asked, Outcome>): void {
    const left = (limit: number) => Math.max(0, limit - (performance.now() - one.since));
    const leave = (): void => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
      one.reject(new LaneBusy());
    };
    one.timer = setTimeout(() => {
      if (performance.now() - this.#moved > patience.still / 2) leave();
      else one.timer = setTimeout(leave, left(patience.moving));
    }, left(patience.still));
  }
}

interface Waiting<Asked, Outcome> {
  readonly asked: Asked;
  readonly since: number;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
  timer: NodeJS.Timeout | undefined;
}

function settle<Outcome>(one: Waiting<unknown, Outcome>, said: Settled<Outcome> | undefined): void {
  if (said === undefined) return;
  if ('error' in said) one.reject(said.error);
  else one.resolve(said.outcome);
}
