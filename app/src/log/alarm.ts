import { setTimeout as sleep } from 'node:timers/promises';

/** Wakes the sequencer, or ends its sleep for good. */
export class Alarm {
  readonly #closing = new AbortController();
  #rung = false;
  #wake: (() => void) | null = null;

  get closed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Aborted when it is closed. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  close(): void {
    this.#closing.abort();
    this.#wake?.();
  }

  async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  /** Until somebody rings, and a moment more; or `longest` when nobody does. */
  async rung(longest: number, settle: number): Promise<void> {
    if (!this.#rung && !this.closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, longest);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    if (this.#rung) await this.pause(settle);
    this.#rung = false;
  }
}
