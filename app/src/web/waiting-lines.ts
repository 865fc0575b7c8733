/**
 * Who waits, each in the line of the one for whom it waits. The lines are served by turns, so that nobody is kept waiting by the many
 * who stand in another's; within a line it is who came first.
 */
export class WaitingLines<One> {
  /** The line whose turn is next stands first. None is empty. */
  readonly #lines = new Map<string, Set<One>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(line: string, one: One): void {
    const found = this.#lines.get(line) ?? new Set();
    this.#lines.set(line, found.add(one));
    this.#size += 1;
  }

  remove(line: string, one: One): void {
    const found = this.#lines.get(line);
    if (!found?.delete(one)) return;
    this.#size -= 1;
    if (found.size === 0) this.#lines.delete(line);
  }

  /** Takes out the one whose turn it is; undefined when nobody waits. */
  next(): One | undefined {
    for (const [line, waiting] of this.#lines)
      for (const one of waiting) {
        this.remove(line, one);
        // The others of this line wait until every line was served.
        if (this.#lines.delete(line)) this.#lines.set(line, waiting);
        return one;
      }
    return undefined;
  }

  /** How many are served before one who joins a line now, at most. */
  ahead(line: string): number {
    const own = this.#lines.get(line)?.size ?? 0;
    let others = 0;
    for (const [name, waiting] of this.#lines) if (name !== line) others += Math.min(waiting.size, own + 1);
    return own + others;
  }
}
