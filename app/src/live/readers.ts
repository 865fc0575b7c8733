import type { Viewer } from '../web/ctx.ts';
import type { RequestSignIn } from '../web/env.ts';

/** The stream of a signed-in person, and whether each of its topics may still be watched. */
export interface ReaderStream {
  readonly signIn: RequestSignIn;
  admits(viewer: Viewer): Promise<boolean>;
  end(): void;
}

/**
 * Streams outlive the request that asked for the right to watch. Here they are asked again: when a notice says that the rights
 * of an account changed, and by the clock when a sign-in ends by itself. In doubt a stream ends: its browser connects again,
 * and is then asked like anybody.
 */
export class Readers {
  readonly #streams = new Set<ReaderStream>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Gives what takes it off again. It is asked once more at once: what changed since the request was let in has been told already. */
  add(stream: ReaderStream): () => void {
    this.#streams.add(stream);
    void this.#ask(stream);
    return () => {
      this.#streams.delete(stream);
    };
  }

  /** The rights of an account changed; of anybody, when notices were lost. One after the other: pages share the database. */
  async askAgain(account?: string): Promise<void> {
    for (const stream of [...this.#streams])
      if (account === undefined || stream.signIn.account === account) await this.#ask(stream);
  }

  /** Ends what the clock has ended. */
  expire(now: number): void {
    for (const stream of [...this.#streams]) if (Date.parse(stream.signIn.until) <= now) this.#end(stream);
  }

  async #ask(stream: ReaderStream): Promise<void> {
    try {
      const viewer = await stream.signIn.again();
      if (viewer !== null && (await stream.admits(viewer))) return;
    } catch (error) {
      this.#onError(error);
    }
    this.#end(stream);
  }

  #end(stream: ReaderStream): void {
    if (this.#streams.delete(stream)) stream.end();
  }
}
