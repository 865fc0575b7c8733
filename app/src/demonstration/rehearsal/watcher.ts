/** Watches a live topic as an open page does and says when each new state arrived. */
export class Watcher {
  readonly #arrivals: number[] = [];
  readonly #abort = new AbortController();

  static async open(address: string, topic: string): Promise<Watcher> {
    const watcher = new Watcher();
    const answer = await fetch(`${address}/live/${topic}?lang=en`, {
      headers: { 'accept-encoding': 'gzip' },
      signal: watcher.#abort.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(`the live topic ${topic} answered ${answer.status}`);
    void watcher.#read(answer.body).catch(() => {});
    return watcher;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    for await (const chunk of body) if (chunk.length > 0) this.#arrivals.push(performance.now());
  }

  /** Milliseconds from `since` to the first state that arrived after it; waits up to two seconds, null when none came. */
  async after(since: number): Promise<number | null> {
    for (let waited = 0; waited < 2_000; waited += 5) {
      const arrived = this.#arrivals.find((at) => at >= since);
      if (arrived !== undefined) return arrived - since;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return null;
  }

  close(): void {
    this.#abort.abort();
  }
}
