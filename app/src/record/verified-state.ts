import { createHash, createHmac, type Hash, timingSafeEqual } from 'node:crypto';
import type { Finding } from './finding.ts';
import type { RecordRow } from './record-rows.ts';
import type { Follower } from './walk-record.ts';

/** What a verification without any fault has seen: the next may go on behind it. */
export interface VerifiedState {
  /** number of the last entry, and its hash */
  readonly entries: number;
  readonly head: string;
  /** digest of what the hashes of the entries do not bind: seals and requests */
  readonly seals: string;
  /** ISO instant */
  readonly at: string;
}

const tag = 'plenary verified state v1';
const shape = new RegExp(`^${tag}\\n(\\d+)\\n([0-9a-f]{64})\\n([0-9a-f]{64})\\n(\\S+)\\n([0-9a-f]{64})\\n$`);

/** As the text of a file that nobody can make who has not the seed of the seals. */
export function verifiedText({ entries, head, seals, at }: VerifiedState, seed: Uint8Array): string {
  const said = `${tag}\n${entries}\n${head}\n${seals}\n${at}\n`;
  return `${said}${codeOf(said, seed).toString('hex')}\n`;
}

/** null where it is none, or was not made with one of these seeds. */
export function readVerified(text: string, seeds: readonly Uint8Array[]): VerifiedState | null {
  const [, entries, head = '', seals = '', at = '', code = ''] = shape.exec(text) ?? [];
  const said = text.slice(0, -(code.length + 1));
  const made = seeds.some((seed) => code !== '' && timingSafeEqual(codeOf(said, seed), Buffer.from(code, 'hex')));
  return made ? { entries: Number(entries), head, seals, at } : null;
}

function codeOf(said: string, seed: Uint8Array): Buffer {
  return createHmac('sha256', seed).update(said).digest();
}

/** Holds what was verified before against the record as it is now, and says what the next may go on from. */
export class VerifiedBefore implements Follower {
  readonly #from: VerifiedState | null;
  readonly #seals: Hash = createHash('sha256');
  #last: RecordRow['chain'] | null = null;
  #holds = false;

  constructor(from: VerifiedState | null) {
    this.#from = from;
  }

  take(rows: readonly RecordRow[]): void {
    for (const { chain, act } of rows) {
      this.#last = chain;
      this.#seals.update(`${act.seal ?? '-'} ${act.request ?? '-'}\n`);
      if (act.seq === this.#from?.entries)
        this.#holds = chain.hash === this.#from.head && this.#digest() === this.#from.seals;
    }
  }

  /** Whether the record still begins with what was verified; true where nothing was. */
  get stands(): boolean {
    return this.#from === null || this.#holds;
  }

  /** Behind the last entry; null of an empty record. */
  state(at: string): VerifiedState | null {
    if (this.#last === null) return null;
    return { entries: this.#last.entry.seq, head: this.#last.hash, seals: this.#digest(), at };
  }

  #digest(): string {
    return this.#seals.copy().digest('hex');
  }
}

/** What is said of going on from there. */
export function takenOver({ entries, at }: VerifiedState, stands: boolean): Finding {
  const what = 'verified before';
  return stands
    ? {
        what,
        ok: true,
        detail:
          `entries 1 to ${entries} were verified on ${at}, and are those still, with their seals: that the rules allow them, and the signatures under ` +
          'their seals, were not looked at again; their chain, what they say and every table were',
      }
    : {
        what,
        ok: false,
        detail: `the record does not begin with the ${entries} entries that were verified on ${at}: all of it was verified from the first entry`,
      };
}
