import { newline } from './format.ts';
import { BackupProblem } from './problem.ts';

/** The longest line that says something about what follows: it lists the migrations, or the columns of a table. */
const longestLine = 4_000_000;

/** Reads bytes, as they come, by lines: a single one, or all up to a line that ends them. Holds no more than it must. */
export class PartReader {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #file: string;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>, file: string) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#file = file;
  }

  async line(): Promise<string> {
    for (let searched = 0; ; ) {
      const end = this.#held.indexOf(newline, searched);
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end);
      searched = this.#held.length;
      if (searched > longestLine || !(await this.#more())) throw new BackupProblem(this.#cut());
    }
  }

  /** Whole lines, many at a time; the one that ends them is read and not given. */
  async *linesUntil(ending: Buffer): AsyncGenerator<Buffer> {
    const inside = Buffer.concat([Buffer.of(newline), ending]);
    for (;;) {
      if (this.#held.subarray(0, ending.length).equals(ending)) {
        this.#take(ending.length);
        return;
      }
      const found = this.#held.indexOf(inside);
      const whole = found >= 0 ? found + 1 : this.#held.lastIndexOf(newline) + 1;
      if (whole > 0) yield this.#take(whole);
      else if (!(await this.#more())) throw new BackupProblem(this.#cut());
    }
  }

  async beginsWith(text: string): Promise<boolean> {
    const wanted = Buffer.from(text);
    while (this.#held.length < wanted.length && (await this.#more()));
    return this.#held.subarray(0, wanted.length).equals(wanted);
  }

  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  async *rest(): AsyncGenerator<Buffer> {
    for (let more = true; more; more = await this.#more())
      if (this.#held.length > 0) yield this.#take(this.#held.length);
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  /** As much again as is held: a line of many pieces is put together a few times, not once for each. */
  async #more(): Promise<boolean> {
    const pieces = [this.#held];
    let added = 0;
    while (added < Math.max(1, this.#held.length)) {
      const { done, value } = await this.#chunks.next();
      if (done === true) break;
      pieces.push(value);
      added += value.length;
    }
    if (added > 0) this.#held = Buffer.concat(pieces);
    return added > 0;
  }

  #cut(): string {
    return `${this.#file} ends too early: it is cut, or it is no whole backup. Take another copy of it, or an older backup.`;
  }
}
